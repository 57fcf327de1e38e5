// Shows a process with its present and past steps. A bundle of its own, loaded on the diagram tab only.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import '../styles/diagram.css';
import { inEnglish } from './diagramnames.js';

const ids = (list) => (list ?? '').split(',').map((id) => id.trim()).filter(Boolean);

const MARGIN = 30;

async function show(box) {
  const canvasBox = document.createElement('div');
  canvasBox.className = 'diagram-canvas';
  canvasBox.tabIndex = 0;
  canvasBox.setAttribute('role', 'group');
  canvasBox.setAttribute('aria-label', box.dataset.label ?? '');
  const fallback = [...box.childNodes];
  box.append(canvasBox);
  try {
    const answer = await fetch(box.dataset.diagramUrl, { credentials: 'same-origin', headers: { Accept: 'application/xml' } });
    if (!answer.ok) throw new Error(`diagram: ${answer.status}`);
    await draw(box, canvasBox, await answer.text());
    fallback.forEach((node) => node.remove());
  } catch (problem) {
    console.warn(problem);
    canvasBox.remove();
    if (box.dataset.failed) box.prepend(Object.assign(document.createElement('p'), { textContent: box.dataset.failed }));
  }
}

async function draw(box, container, xml) {
  const viewer = new NavigatedViewer({ container });
  await viewer.importXML(document.documentElement.lang === 'en' ? inEnglish(xml) : xml);
  const canvas = viewer.get('canvas');
  const known = viewer.get('elementRegistry');
  ids(box.dataset.done).filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, 'step-done'));
  const current = ids(box.dataset.current).filter((id) => known.get(id));
  current.forEach((id) => canvas.addMarker(id, 'step-current'));
  grow(canvas, container);
  new ResizeObserver(() => {
    canvas.resized();
    fit(canvas, current.map((id) => known.get(id)));
  }).observe(container);
}

/** As high as the diagram needs at this width, within reason. */
function grow(canvas, container) {
  const { inner } = canvas.viewbox();
  const needed = inner.height * Math.min(1, container.clientWidth / inner.width) + 80;
  container.style.height = `${Math.round(Math.min(Math.max(needed, 220), innerHeight * 0.7))}px`;
  canvas.resized();
}

/** The whole diagram in the middle, unless that would be too small to read: then the present step in the middle. */
function fit(canvas, current) {
  const { inner, outer } = canvas.viewbox();
  const whole = Math.min(1, outer.width / (inner.width + 2 * MARGIN), outer.height / (inner.height + 2 * MARGIN));
  const readable = whole >= 0.5 || !current.length;
  center(canvas, readable ? inner : current[0], readable ? whole : 0.75);
}

function center(canvas, box, scale) {
  const { outer } = canvas.viewbox();
  const width = outer.width / scale;
  const height = outer.height / scale;
  canvas.viewbox({ x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height });
}

const start = () => document.querySelectorAll('.diagram:not([data-shown])').forEach((box) => { box.dataset.shown = ''; show(box); });
start();
// The tab may come later, put in by htmx.
document.addEventListener('htmx:afterSettle', start);
