// Goes where the brief was told to go, or says why not.
watch('value', () => {
  const told = JSON.parse(props.value);
  if (told.go) { location.assign(told.go); return; }
  const button = document.querySelector('.door-form button[type=submit]');
  button.disabled = false;
  button.textContent = 'Start the call';
  document.querySelector('.door-form .problem-line').textContent = told.message;
});
