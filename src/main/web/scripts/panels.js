// Dialogs, menus, and the language link, which keeps the filters of the page.
export function startPanels() {
  // Dialogs open by script only, so without it nobody is offered what leads to them.
  for (const opener of document.querySelectorAll('[data-open]')) opener.hidden = false;
  document.addEventListener('click', (event) => {
    const opener = event.target.closest?.('[data-open]');
    if (opener) document.getElementById(opener.dataset.open)?.showModal();
    for (const menu of document.querySelectorAll('.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
    const language = event.target.closest?.('a[data-language]');
    if (language) language.href = inLanguage(new URL(language.href).searchParams.get('lang'));
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of document.querySelectorAll('.menu[open]')) { menu.open = false; menu.querySelector('summary').focus(); }
  });
}

function inLanguage(language) {
  const here = new URL(location.href);
  here.searchParams.set('lang', language);
  return here.href;
}
