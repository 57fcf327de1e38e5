// Keys of the worklist. One can switch them off in the help (WCAG 2.1.4), because speech input types letters.
const OFF = 'sira.keys.off';
const isOff = () => { try { return localStorage.getItem(OFF) === 'true'; } catch { return false; } };

const actions = {
  j: () => move(1),
  k: () => move(-1),
  c: () => document.querySelector('[data-key="claim"]')?.click(),
  '/': () => document.querySelector('[data-key="search"]')?.focus(),
  '?': () => document.querySelector('dialog#keys')?.showModal()
};

export function startKeys() {
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('input:not([type="checkbox"]):not([type="radio"]), textarea, select, dialog, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const action = actions[event.key];
    if (!action || (isOff() && event.key !== '?') || !document.querySelector('[data-worklist]')) return;
    event.preventDefault();
    action();
  });
  const box = document.querySelector('[data-keys-on]');
  if (!box) return;
  box.checked = !isOff();
  box.addEventListener('change', () => { try { localStorage.setItem(OFF, String(!box.checked)); } catch { /* lasts for this page only */ } });
}

function move(step) {
  const rows = [...document.querySelectorAll('.row-link')];
  const here = rows.findIndex((row) => row === document.activeElement);
  const from = here >= 0 ? here : rows.findIndex((row) => row.hasAttribute('aria-current'));
  const next = rows[from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step))];
  next?.focus();
}
