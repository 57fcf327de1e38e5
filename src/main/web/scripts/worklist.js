// After htmx has put a task at the right: marks its row, shows it on a phone, and moves the reader there.
export function startWorklist() {
  document.addEventListener('htmx:afterSettle', (event) => {
    const task = document.getElementById('task');
    if (!task || event.detail.target?.id !== 'task') return;
    const work = task.closest('.work');
    work?.classList.toggle('has-task', Boolean(task.dataset.task));
    const path = new URL(event.detail.pathInfo?.responsePath ?? location.href, location.href).pathname;
    for (const row of document.querySelectorAll('.row-link')) {
      if (row.pathname === path || (task.dataset.task && row.pathname.endsWith(`/${task.dataset.task}`))) row.setAttribute('aria-current', 'true');
      else row.removeAttribute('aria-current');
    }
    task.tabIndex = -1;
    task.scrollTop = 0;
    task.focus({ preventScroll: true });
    if (matchMedia('(max-width: 759.98px)').matches) scrollTo(0, 0);
  });
}
