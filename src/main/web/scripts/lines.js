// Repeated rows: adds one from the template, takes one away, and keeps names and ids in order (lines[0].kind, f-lines-0-kind).
export function startLines() {
  document.addEventListener('click', (event) => {
    const add = event.target.closest?.('[data-add-line]');
    const remove = event.target.closest?.('[data-remove-line]');
    if (!add && !remove) return;
    event.preventDefault();
    const lines = (add ?? remove).closest('[data-lines]');
    if (add) addRow(lines)?.querySelector('input, select, textarea')?.focus();
    else removeRow(lines, remove.closest('.line'));
    lines.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Returns the new row, or nothing when the list is full. */
export function addRow(lines) {
  const rows = lines.querySelector('.lines-rows');
  const template = lines.querySelector('template[data-line]');
  const most = Number(lines.querySelector('[data-add-line]')?.dataset.max ?? 100);
  if (!template || rows.children.length >= most) return null;
  rows.append(template.content.cloneNode(true));
  renumber(lines);
  return rows.lastElementChild;
}

function removeRow(lines, row) {
  const neighbour = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  renumber(lines);
  (neighbour?.querySelector('input, select, textarea') ?? lines.querySelector('[data-add-line]'))?.focus();
}

const NUMBERED = ['name', 'id', 'for', 'value', 'aria-describedby', 'aria-labelledby', 'href'];

function renumber(lines) {
  const key = lines.dataset.lines;
  const name = `${key}[`;
  const id = `f-${key.replace(/[.[\]]/g, '-')}-`;
  [...lines.querySelector('.lines-rows').children].forEach((row, index) => {
    for (const element of row.querySelectorAll('*')) {
      for (const attribute of NUMBERED.filter((a) => element.hasAttribute(a))) {
        // A typed value is a property, not this attribute; only the buttons carry the row's number in theirs.
        if (attribute === 'value' && element.tagName !== 'BUTTON') continue;
        element.setAttribute(attribute, numbered(element.getAttribute(attribute), name, id, index));
      }
    }
  });
}

function numbered(value, name, id, index) {
  return [[name, ']'], [id, '']].reduce((result, [start, end]) => {
    const parts = result.split(start);
    return parts[0] + parts.slice(1).map((part) => start + part.replace(/^(\d+|__i__)/, index)).join('');
  }, value);
}
