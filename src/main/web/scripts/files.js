// Says at once that a file is too large, before a slow line has carried it.
export function startFiles() {
  document.addEventListener('change', (event) => {
    const input = event.target;
    if (input.type !== 'file' || !input.dataset.maxBytes) return;
    const field = input.closest('.field');
    field.querySelector('.error[data-size]')?.remove();
    const fits = [...input.files].every((file) => file.size <= Number(input.dataset.maxBytes));
    field.classList.toggle('err', !fits);
    if (fits) return;
    input.value = '';
    const error = document.createElement('p');
    error.className = 'error';
    error.dataset.size = '';
    error.setAttribute('role', 'alert');
    error.textContent = input.dataset.tooLarge;
    input.after(error);
  });
}
