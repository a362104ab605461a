/* Undo and redo: whole schemes, which share their unchanged steps, so that a hundred of them are small. */

const MOST = 200;
/** Keystrokes of one field within this time are one edit. */
const SAME_EDIT_MILLIS = 1_000;

export class History {
  constructor(scheme, past = [], future = []) {
    this.present = scheme;
    this.past = past;
    this.future = future;
    this.lastField = null;
    this.lastAt = 0;
  }

  /** @param field names the field that is being typed in, so that its keystrokes become one step back */
  push(scheme, field = null, now = Date.now()) {
    const sameEdit = field !== null && field === this.lastField && now - this.lastAt < SAME_EDIT_MILLIS;
    if (!sameEdit) this.past = [...this.past, this.present].slice(-MOST);
    this.present = scheme;
    this.future = [];
    this.lastField = field;
    this.lastAt = now;
  }

  undo() {
    if (!this.past.length) return false;
    this.future = [this.present, ...this.future];
    this.present = this.past[this.past.length - 1];
    this.past = this.past.slice(0, -1);
    this.lastField = null;
    return true;
  }

  redo() {
    if (!this.future.length) return false;
    this.past = [...this.past, this.present];
    [this.present, ...this.future] = this.future;
    this.lastField = null;
    return true;
  }

  /** Ids that any remembered scheme used: a new step never takes one of them. */
  highestId() {
    const ids = [this.present, ...this.past, ...this.future].flatMap((scheme) => scheme.steps.map((step) => step.id));
    return Math.max(0, ...ids.map((id) => Number(/^s(\d+)$/.exec(id)?.[1] ?? 0)));
  }
}

/** Each step once, and each scheme as a list of their places: what a hundred snapshots weigh is what changed. */
export const packed = (history) => {
  const places = new Map();
  const steps = [];
  const place = (step) => {
    const text = JSON.stringify(step);
    if (!places.has(text)) places.set(text, steps.push(step) - 1);
    return places.get(text);
  };
  const pack = (scheme) => ({...scheme, steps: scheme.steps.map(place)});
  return {
    past: history.past.map(pack),
    present: pack(history.present),
    future: history.future.map(pack),
    steps,
  };
};

export const unpacked = ({past, present, future, steps}) => {
  const unpack = (scheme) => ({...scheme, steps: scheme.steps.map((place) => steps[place])});
  return new History(unpack(present), past.map(unpack), future.map(unpack));
};
