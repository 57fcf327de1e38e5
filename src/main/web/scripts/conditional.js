// Shows and hides fields: when a field that conditions depend on changes, the server draws the form anew for these answers.
// What a step works out of the answers, such as a total, is drawn anew after any change. The rules stay on the server.
import { asPairs, fillValues, readValues } from './values.js';
import { post, signedOut } from './server.js';

export function startConditions(htmx) {
  document.addEventListener('change', (event) => {
    const form = event.target.closest?.('form[data-refresh-url]');
    if (!form) return;
    const driver = event.target.matches('[data-driver]');
    if (driver || form.querySelector('#reckoning')) refresh(form, htmx, driver);
  });
}

async function refresh(form, htmx, driver) {
  form.bodyIsOld ||= driver;
  const asked = (form.refreshes = (form.refreshes ?? 0) + 1);
  const answer = await post(form.dataset.refreshUrl, asPairs(readValues(form))).catch(() => null);
  // Offline or signed out: the form stays as it is, and the server checks it when it is sent.
  if (!answer?.ok || signedOut(answer)) return;
  const html = await answer.text();
  if (asked !== form.refreshes || !form.isConnected) return;
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  if (form.bodyIsOld) replaceBody(form, fresh.querySelector('#form-body'), htmx);
  form.bodyIsOld = false;
  const reckoned = fresh.querySelector('#reckoning');
  if (reckoned) form.querySelector('#reckoning')?.replaceChildren(...reckoned.childNodes);
}

function replaceBody(form, fresh, htmx) {
  const old = form.querySelector('#form-body');
  if (!old || !fresh) return;
  const typed = readValues(form);
  const focus = focusOf(old);
  // A chosen file cannot be copied, so its field itself moves over.
  for (const file of old.querySelectorAll('input[type="file"]')) fresh.querySelector(`#${CSS.escape(file.id)}`)?.replaceWith(file);
  old.replaceWith(fresh);
  fillValues(form, typed);
  htmx.process(fresh);
  focus();
}

function focusOf(body) {
  const active = document.activeElement;
  if (!body.contains(active)) return () => {};
  const { id, name, value, selectionStart, selectionEnd } = active;
  return () => {
    const same = (id && document.getElementById(id))
      || [...document.getElementsByName(name)].find((e) => e.value === value) || document.getElementsByName(name)[0];
    same?.focus({ preventScroll: true });
    if (selectionStart != null && same?.setSelectionRange) same.setSelectionRange(selectionStart, selectionEnd);
  };
}
