// The answers of a form as a plain object, name to list of values, and back into the form.
import { addRow } from './lines.js';

const isField = (element) => element.name && !element.name.startsWith('_')
  && !['file', 'submit', 'button', 'hidden', 'fieldset'].includes(element.type);
const isTick = (element) => element.type === 'checkbox' || element.type === 'radio';

/** Every field is in the result, a box left empty with no value: so "unticked" differs from "was not shown". */
export function readValues(form) {
  const values = {};
  for (const element of [...form.elements].filter(isField)) {
    const list = (values[element.name] ??= []);
    if (element.type === 'select-multiple') list.push(...[...element.selectedOptions].map((option) => option.value));
    else if (!isTick(element) || element.checked) list.push(element.value);
  }
  return values;
}

export const asPairs = (values) => Object.entries(values).flatMap(([name, list]) => list.map((value) => [name, value]));

/** Puts values back; fields that the values do not know stay as they are, rows are added (and with exact also taken away). */
export function fillValues(form, values, exact = false) {
  fitLines(form, values, exact);
  const left = Object.fromEntries(Object.entries(values).map(([name, list]) => [name, [...list]]));
  for (const element of [...form.elements].filter((e) => isField(e) && left[e.name])) {
    if (isTick(element)) element.checked = values[element.name].includes(element.value);
    else if (element.type === 'select-multiple') {
      for (const option of element.options) option.selected = values[element.name].includes(option.value);
    } else if (left[element.name].length) element.value = left[element.name].shift();
  }
}

function fitLines(form, values, exact) {
  for (const lines of form.querySelectorAll('[data-lines]')) {
    const prefix = `${lines.dataset.lines}[`;
    const wanted = Object.keys(values).filter((name) => name.startsWith(prefix))
      .reduce((most, name) => Math.max(most, parseInt(name.slice(prefix.length), 10) + 1), 0);
    const rows = lines.getElementsByClassName('line');
    while (rows.length < wanted && addRow(lines));
    while (exact && rows.length > wanted) rows[rows.length - 1].remove();
  }
}
