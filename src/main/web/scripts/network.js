// The line about the connection, and what htmx needs to know: the token, and what to do when a request fails.
import { csrf, flash, text } from './server.js';

export function startNetwork(htmx) {
  const banner = document.querySelector('[data-offline]');
  const show = () => { if (banner) banner.hidden = navigator.onLine; };
  window.addEventListener('online', show);
  window.addEventListener('offline', show);
  show();

  htmx.on('htmx:configRequest', (event) => Object.assign(event.detail.headers, csrf()));
  htmx.on('htmx:sendError', () => flash('late', text('offline')));
  htmx.on('htmx:responseError', (event) => {
    flash('late', text(event.detail.xhr.status === 401 ? 'signed-out' : 'failed'));
  });
  // A lost sign-in answers with the sign-in page: go there instead of showing it inside this one.
  htmx.on('htmx:beforeSwap', (event) => {
    const { xhr } = event.detail;
    if (!xhr.responseURL || new URL(xhr.responseURL).pathname !== document.body.dataset.signIn) return;
    event.detail.shouldSwap = false;
    location.reload();
  });
}
