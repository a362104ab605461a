/* The undo stack and what is not saved yet, kept in the tab's session storage, so that a reload loses neither. */
import {History, packed, unpacked} from './history.js';

const LATER_MILLIS = 250;

export class Memory {
  constructor(schemeId, storage) {
    this.key = `scheme:${schemeId}`;
    this.storage = storage;
  }

  /**
   * The history to go on with. Remembered edits that the server never got come back when the draft is still the one
   * that they were made on; when somebody else has changed it since, the server's draft begins a new history.
   */
  recall(scheme, revision) {
    const kept = this.read();
    if (!kept) return {history: new History(scheme), unsaved: false};
    const history = unpacked(kept);
    if (sameScheme(history.present, scheme)) return {history, unsaved: false};
    if (kept.revision === revision && kept.unsaved) return {history, unsaved: true};
    return {history: new History(scheme), unsaved: false};
  }

  /** Soon, not at once: an edit must not wait for the storage. */
  keep(state) {
    this.state = state;
    this.timer ??= setTimeout(() => this.write(), LATER_MILLIS);
  }

  write() {
    clearTimeout(this.timer);
    this.timer = null;
    if (!this.state) return;
    const {history, revision, unsaved} = this.state();
    this.store({...packed(history), revision, unsaved}) || this.store({...packed(shortened(history)), revision, unsaved});
  }

  forget() {
    this.store(null);
  }

  store(content) {
    try {
      if (content === null) this.storage.removeItem(this.key);
      else this.storage.setItem(this.key, JSON.stringify(content));
      return true;
    } catch {
      return false;
    }
  }

  read() {
    try {
      return JSON.parse(this.storage.getItem(this.key));
    } catch {
      return null;
    }
  }
}

const shortened = (history) => new History(history.present, history.past.slice(-20), []);

/** By content: the server writes a step's fields and exits in an order of its own. */
export const sameScheme = (one, other) => canonical(one) === canonical(other);

const canonical = (value) =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).filter(([, each]) => each !== null).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part);
