// Warns before leaving a form whose answers would be lost: one without drafts, or with a chosen file.
let unsaved = false;

export function startUnsavedWarning() {
  document.addEventListener('input', (event) => {
    const form = event.target.closest?.('form[data-unsaved]');
    if (form && (!form.dataset.draftKey || event.target.type === 'file')) unsaved = true;
  });
  document.addEventListener('submit', () => { unsaved = false; });
  window.addEventListener('beforeunload', (event) => { if (unsaved) event.preventDefault(); });
}
