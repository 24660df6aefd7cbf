// The line to write on: sends once, keeps the words until they are stored, shows at once that the buyer heard.
const root = element.querySelector('.composer');
const form = element.querySelector('form');
const box = element.querySelector('textarea');
const line = element.querySelector('.problem-line');
const length = element.querySelector('.length');
const dialog = element.querySelector('dialog');
const longest = Number(root.dataset.longest);
const draft = 'draft' + location.search;
let busy = false, key = '', sent = '', timer = 0, polls = 0, buyer = 'The buyer';

const fresh = () => (crypto.randomUUID ? crypto.randomUUID() : Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join(''));
const turns = () => document.querySelector('.talk .turns');
const state = name => { root.dataset.state = name; document.body.dataset.room = name; };
const say = sentence => { line.textContent = sentence; };

function later(seconds, call) { clearTimeout(timer); timer = setTimeout(call, seconds * 1000); }

function made(tag, cls, text) {
  const node = document.createElement(tag);
  node.className = cls;
  if (text !== undefined) node.textContent = text;
  return node;
}

function showPending(text) {
  const list = turns();
  if (!list) return;
  if (text) {
    const mine = made('li', 'turn rep pending'), bubble = made('div', 'bubble'), words = made('p', 'words', text);
    words.dir = 'auto';
    bubble.append(made('span', 'aloud', 'You: '), words);
    mine.append(bubble);
    list.append(mine);
  }
  const theirs = made('li', 'turn buyer now pending'), bubble = made('div', 'bubble'), dots = made('span', 'dots');
  const face = list.querySelector('.face')?.cloneNode(true);
  dots.append(made('i', ''), made('i', ''), made('i', ''), made('span', 'aloud', buyer + ' is typing'));
  bubble.append(dots);
  theirs.append(...(face ? [face, bubble] : [bubble]));
  list.append(theirs);
  document.dispatchEvent(new CustomEvent('room:down'));
}

function dropPending() { document.querySelectorAll('.talk .pending').forEach(node => node.remove()); }

function send() {
  const text = box.value.trim();
  if (busy || root.dataset.state !== 'waiting') return;
  if (!text) { say('There is nothing to send yet. Type what you would say.'); box.focus(); return; }
  if (text.length > longest) { say(`That is ${text.length} characters; the buyer takes in at most ${longest}. Shorten it and send it again.`); return; }
  if (text !== sent || !key) key = fresh();
  busy = true; sent = text;
  say(''); state('sending'); showPending(text);
  later(12, () => refuse('The trainer did not answer. Your words are kept here: send them again.'));
  trigger('say', { text, key });
}

function refuse(sentence) {
  clearTimeout(timer);
  dropPending(); busy = false; state('waiting'); say(sentence); box.focus();
}

function go(event, name) { if (busy) return; busy = true; say(''); state(name); trigger(event, { key: fresh() }); later(30, look); }
function look() { if (document.visibilityState === 'visible') trigger('look', {}); }

function poll() {
  if (polls++ < 20) later(3, () => { if (!busy) look(); });
}

function show(now) {
  const before = root.dataset.state;
  if (now.buyer) { buyer = now.buyer; box.placeholder = 'What do you say to ' + buyer.split(' ')[0] + '?'; }
  if (now.found) document.querySelectorAll('.tabs .count').forEach(node => { node.textContent = now.found.replace(' of ', '/'); });
  if (now.state === 'refused') {
    if (before === 'sending') return refuse(now.message);
    clearTimeout(timer); busy = false; state(before === 'ending' ? 'waiting' : 'stuck'); say(now.message); return poll();
  }
  if (now.state === 'answering') {
    clearTimeout(timer);
    if (box.value.trim() === sent) { box.value = ''; grow(); sessionStorage.removeItem(draft); }
    key = ''; sent = ''; state('answering');
    return later(40, look);
  }
  if (now.state === 'scoring-now') { clearTimeout(timer); if (sent && box.value.trim() === sent) box.value = ''; state('scoring-now'); return later(40, look); }
  if (before === 'sending' && !now.key) return;
  clearTimeout(timer);
  busy = false; dropPending();
  if (now.state === 'waiting' && sent && now.key === key && box.value.trim() === sent) { box.value = ''; sent = ''; key = ''; }
  state(now.state);
  if (!(now.state === before && line.textContent)) say(now.message || '');
  if (now.state === 'stuck' || now.state === 'scoring') return poll();
  polls = 0;
  if (now.state === 'waiting') { restore(); if (before !== 'waiting' && matchMedia('(min-width: 60em)').matches) box.focus(); }
  if (now.state === 'ended' && before !== 'ended') { sessionStorage.removeItem(draft); if (before !== 'opening') document.querySelector('.outcome a')?.focus(); }
}

function restore() { if (!box.value) { box.value = sessionStorage.getItem(draft) || ''; grow(); } }
function grow() {
  box.style.height = 'auto';
  box.style.height = Math.min(box.scrollHeight + 2, 220) + 'px';
  const count = box.value.trim().length;
  length.textContent = count > longest * 0.8 ? ` ${count} of ${longest}` : '';
  length.classList.toggle('over', count > longest);
}

form.addEventListener('submit', event => { event.preventDefault(); send(); });
box.addEventListener('input', () => { grow(); sessionStorage.setItem(draft, box.value); if (line.textContent) say(''); });
box.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
});
element.addEventListener('click', event => {
  const what = event.target.closest('[data-do]')?.dataset.do;
  if (what === 'ask-end' && !busy) dialog.showModal();
  if (what === 'stay') { dialog.close(); box.focus(); }
  if (what === 'finish') { dialog.close(); showPending(''); go('finish', 'ending'); }
  if (what === 'again') { showPending(''); go('again', 'retrying'); }
});
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible' && !busy && root.dataset.state === 'waiting') look(); });

const heard = () => { try { show(JSON.parse(props.value)); } catch (error) { say('The page could not be read. Open it again.'); } };
watch('value', heard);
if (props.value) heard();
