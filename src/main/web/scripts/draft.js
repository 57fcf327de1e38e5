// Saves a form's answers while one types. They are written to this device at once and stay there until the server has
// confirmed them, so that neither a lost connection nor a lost sign-in costs a word.
import { asPairs, fillValues, readValues } from './values.js';
import { forget, keep, kept, keptTasks } from './draftstore.js';
import { post, signedOut, text, user } from './server.js';

const PAUSE = 1000;
const RETRY = 15000;
const started = new WeakMap();

export function startDrafts(root) {
  const forms = root.matches?.('form[data-draft-key]') ? [root] : root.querySelectorAll('form[data-draft-key]');
  forms.forEach((form) => started.has(form) || started.set(form, new Draft(form)));
}

class Draft {
  constructor(form) {
    this.form = form;
    this.task = form.dataset.draftKey;
    this.line = form.querySelector('[data-saved]');
    form.addEventListener('input', () => this.typed());
    form.addEventListener('change', () => this.typed());
    form.addEventListener('submit', () => { clearTimeout(this.timer); this.submitted = true; });
    window.addEventListener('online', () => this.dirty && this.save());
    // Leaving or locking the phone: last chance to send.
    document.addEventListener('visibilitychange', () => document.hidden && this.dirty && this.save(true));
    this.restore();
  }

  restore() {
    const copy = kept(this.task);
    if (!copy) return;
    // Typed later on another device: that draft is already in the form.
    if (this.shownAt() > Date.parse(copy.at)) return forget(this.task);
    fillValues(this.form, copy.values, true);
    this.notice();
    if (!this.form.dataset.draftUrl) return;
    this.dirty = true;
    this.form.querySelector('[data-driver]')?.dispatchEvent(new Event('change', { bubbles: true }));
    this.save();
  }

  notice() {
    const box = document.createElement('div');
    box.className = 'flash ok';
    box.setAttribute('role', 'status');
    box.textContent = text('restored');
    this.form.prepend(box);
  }

  typed() {
    this.values = readValues(this.form);
    keep(this.task, { at: this.now(), url: this.form.dataset.draftUrl, values: this.values });
    // What belongs to no task stays on this device until its page says that it arrived.
    if (!this.form.dataset.draftUrl) return this.say('ok', text('draft-here'));
    this.dirty = true;
    this.later(PAUSE);
  }

  /** When the draft in the form was typed, on whatever device. */
  shownAt() { return Date.parse(this.form.dataset.draftAt) || 0; }

  /** What is typed over a draft is later than it, even where this device's clock is slow. */
  now() { return new Date(Math.max(Date.now(), this.shownAt() + 1)).toISOString(); }

  later(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pause);
  }

  async save(leaving = false) {
    clearTimeout(this.timer);
    if (this.submitted || !this.form.isConnected) return;
    const sent = kept(this.task) ?? { at: this.now(), url: this.form.dataset.draftUrl, values: readValues(this.form) };
    if (!leaving) this.say('wait', text('saving'));
    try {
      this.confirmed(await send(sent, leaving), sent);
    } catch {
      this.say('late', text('draft-offline'));
      this.later(RETRY);
    }
  }

  async confirmed(answer, sent) {
    if (signedOut(answer)) return this.say('late', text('signed-out'));
    const sentence = await answer.text();
    if (!answer.ok && answer.status < 500) return this.say('late', sentence.length < 300 ? sentence : text('failed'));
    if (!answer.ok) { this.later(RETRY); return this.say('late', text('draft-offline')); }
    const now = kept(this.task);
    if (!now || now.at === sent.at) { forget(this.task); this.dirty = false; this.say('ok', sentence); }
  }

  say(kind, sentence) {
    if (!this.line) return;
    this.line.className = `saved ${kind}`;
    this.line.textContent = sentence;
  }
}

const send = (copy, leaving) => post(copy.url, asPairs(copy.values), { keepalive: leaving, headers: { 'X-Typed-At': copy.at } });

/** Delivers what an earlier page could not, for instance after signing in again. */
export async function sendLeftDrafts() {
  if (!user()) return;
  document.querySelectorAll('[data-draft-done]').forEach((done) => forget(done.dataset.draftDone));
  const here = [...document.querySelectorAll('[data-draft-key]')].map((form) => form.dataset.draftKey);
  for (const task of keptTasks().filter((key) => !here.includes(key) && kept(key)?.url)) {
    const answer = await send(kept(task)).catch(() => null);
    if (answer?.ok || [404, 409, 410].includes(answer?.status)) forget(task);
  }
}

/** Signing out leaves nobody's answers on the device, once the server has them. */
export function sendBeforeSignOut() {
  document.querySelector('form[data-sign-out]')?.addEventListener('submit', async (event) => {
    const form = event.target;
    keptTasks().filter((key) => !kept(key)?.url).forEach(forget);
    if (!keptTasks().length) return;
    event.preventDefault();
    const all = keptTasks().map(async (task) => (await send(kept(task))).ok && forget(task));
    await Promise.race([Promise.allSettled(all), new Promise((done) => setTimeout(done, 3000))]);
    form.submit();
  });
}
