// Copies of typed answers on this device, kept only until the server has them.
import { user } from './server.js';

const PREFIX = 'sira.draft.';
const WEEK = 7 * 24 * 3600 * 1000;
const keyOf = (task) => `${PREFIX}${user()}.${task}`;

// A private window or a full device refuses storage: typing must go on, the server still gets the draft.
function quietly(work, otherwise = null) {
  try { return work(); } catch { return otherwise; }
}

export const keep = (task, copy) => quietly(() => localStorage.setItem(keyOf(task), JSON.stringify(copy)));
export const kept = (task) => quietly(() => JSON.parse(localStorage.getItem(keyOf(task))));
export const forget = (task) => quietly(() => localStorage.removeItem(keyOf(task)));

/** The tasks of this person whose answers the server has not confirmed; copies older than a week, of anyone, are thrown away. */
export function keptTasks() {
  return quietly(() => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    const old = keys.filter((key) => quietly(() => Date.now() - Date.parse(JSON.parse(localStorage.getItem(key)).at) > WEEK, true));
    old.forEach((key) => localStorage.removeItem(key));
    const mine = keyOf('');
    return keys.filter((key) => key.startsWith(mine) && !old.includes(key)).map((key) => key.slice(mine.length));
  }, []);
}
