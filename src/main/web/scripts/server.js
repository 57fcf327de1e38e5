// Talking to the server and to the reader: the token against forged requests, and the sentences, which the server has translated.
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

export const csrf = () => ({ [meta('_csrf_header') ?? 'X-CSRF-TOKEN']: meta('_csrf') ?? '' });

/** A sentence of the page layout, for instance text('offline') for data-text-offline on the body. */
export const text = (key) => document.body.getAttribute(`data-text-${key}`) ?? '';

/** The person signed in; empty on the sign-in page. */
export const user = () => document.body.dataset.user ?? '';

export function post(url, values, options = {}) {
  return fetch(url, {
    method: 'POST',
    body: new URLSearchParams(values),
    // A redirect here means that the sign-in has expired; following it would hide that.
    redirect: 'manual',
    credentials: 'same-origin',
    ...options,
    headers: { ...csrf(), 'X-Requested-With': 'XMLHttpRequest', ...options.headers }
  });
}

export const signedOut = (answer) => answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403;

/** Shows a sentence at the top of the page, once. */
export function flash(kind, sentence) {
  const area = document.querySelector('.flashes');
  if (!area || !sentence) return;
  const line = document.createElement('div');
  line.className = `flash ${kind}`;
  line.setAttribute('role', kind === 'late' ? 'alert' : 'status');
  line.textContent = sentence;
  area.replaceChildren(line);
}
