// On narrow screens: shows the conversation or the puzzle.
element.addEventListener('click', event => {
  const tab = event.target.closest('[data-tab]')?.dataset.tab;
  if (!tab) return;
  document.body.dataset.tab = tab;
  element.querySelectorAll('[data-tab]').forEach(node => node.setAttribute('aria-pressed', String(node.dataset.tab === tab)));
  if (tab === 'talk') document.dispatchEvent(new CustomEvent('room:down'));
});
