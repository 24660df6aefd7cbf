// Keeps the latest line in sight, unless somebody is reading further up.
const box = element.closest('#talk') || element;
const atEnd = () => box.scrollHeight - box.scrollTop - box.clientHeight < 140;
let stay = true;
box.tabIndex = 0;
box.setAttribute('role', 'region');
box.setAttribute('aria-label', 'Conversation');
const down = () => requestAnimationFrame(() => { box.scrollTop = box.scrollHeight; });
box.addEventListener('scroll', () => { stay = atEnd(); }, { passive: true });
document.addEventListener('room:down', () => { stay = true; down(); });
watch('value', () => { if (stay) down(); });
down();
