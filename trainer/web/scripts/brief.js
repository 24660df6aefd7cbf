// The way in: one call per click, and another brief when somebody else is to be met.
const chosen = () => Object.fromEntries(new FormData(element.querySelector('form')));
element.addEventListener('submit', event => {
  event.preventDefault();
  const button = element.querySelector('form button[type=submit]');
  if (button.disabled) return;
  button.disabled = true;
  button.textContent = 'Calling…';
  element.querySelector('form .problem-line').textContent = '';
  trigger('begin', chosen());
});
element.addEventListener('change', event => {
  if (event.target.name === 'variant') {
    const there = new URL(location.href);
    there.searchParams.set('variant', event.target.value);
    history.replaceState(null, '', there);
    trigger('choose', chosen());
  }
});
addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
