// Lets form-js itself judge answers: reads {forms: {name: schema}, cases: [{form, answers}]} from standard input and
// writes for each case the fields that form-js shows, each with whether it finds the answer valid.
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';

// form-js renders to know what is hidden, so it needs a page. What a browser would do after that (calendars, file choosers) does not matter here.
const { window } = new JSDOM('<!doctype html><body></body>');
const { document, DOMParser, KeyboardEvent, Node } = window;
Object.assign(globalThis, { window, document, DOMParser, KeyboardEvent, Node });
const require = createRequire(import.meta.url);
require('preact/hooks').useEffect = () => {};
const { Form } = require('@bpmn-io/form-js-viewer');

const read = async () => {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
};

const rendered = () => new Promise((resolve) => setTimeout(resolve));

const nameOf = (path) => path.reduce((name, part) => (typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${part}` : part), '');

const at = (errors, instance) => [instance.id, ...Object.values(instance.indexes ?? {})].reduce((found, key) => found?.[key], errors);

const judge = async (schema, answers) => {
  const container = document.createElement('div');
  document.body.appendChild(container);
  const form = new Form({ container });
  await form.importSchema(schema, answers);
  // As if typed, not loaded: in conditions form-js goes by loaded answers even where they are hidden.
  form._setState({ initialData: {} });
  await rendered();
  const { errors } = form.submit();
  const verdicts = {};
  for (const instance of form.get('formFieldInstanceRegistry').getAllKeyed()) {
    verdicts[nameOf(instance.valuePath)] = !at(errors, instance)?.length;
  }
  form.destroy();
  container.remove();
  return verdicts;
};

const { forms, cases } = await read();
const verdicts = [];
for (const { form, answers } of cases) verdicts.push(await judge(forms[form], answers));
process.stdout.write(JSON.stringify(verdicts), () => process.exit(0));
