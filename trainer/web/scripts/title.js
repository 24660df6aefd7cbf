// Names the window after the page, and goes to the place its address points at once that is there.
const read = () => {
  const named = element.querySelector('[data-title]');
  if (named) document.title = named.dataset.title;
  const place = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (place && !place.dataset.reached) {
    place.dataset.reached = 'yes';
    for (let node = place; node; node = node.parentElement) if (node.tagName === 'DETAILS') node.open = true;
    place.scrollIntoView({ block: 'center' });
  }
};
watch('value', read);
read();
addEventListener('hashchange', () => {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let node = place; node; node = node.parentElement) if (node.tagName === 'DETAILS') node.open = true;
  if (place) { place.scrollIntoView({ block: 'center' }); place.focus({ preventScroll: true }); }
});
