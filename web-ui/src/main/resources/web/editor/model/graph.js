/* Reading a scheme as a graph. A place is an exit of a step, or the entry of the scheme: {step, exit}. */
import {exitsOf} from './exits.js';

export const ENTRY = Object.freeze({step: null, exit: 'entry'});

export const find = (scheme, id) => scheme.steps.find((step) => step.id === id);

export const samePlace = (one, other) => one.step === other.step && one.exit === other.exit;

/** The id of the step that a place leads to; null when the call says goodbye there. */
export const targetOf = (scheme, place) => {
  const id = place.step === null ? scheme.entry : find(scheme, place.step)?.exits?.[place.exit];
  return id && find(scheme, id) ? id : null;
};

/** Every place of the scheme, in call order. */
export const placesOf = (scheme, directories) => [
  ENTRY,
  ...callOrder(scheme, directories).order.flatMap((id) =>
    exitsOf(find(scheme, id), directories).map((exit) => ({step: id, exit}))),
];

/** The places that lead to a step. */
export const placesTo = (scheme, id) => [
  ...(scheme.entry === id ? [ENTRY] : []),
  ...scheme.steps.flatMap((step) =>
    Object.entries(step.exits ?? {}).filter(([, to]) => to === id).map(([exit]) => ({step: step.id, exit}))),
];

/** All steps that a call can come to from these, these included. */
export const reach = (scheme, ids) => {
  const steps = new Map(scheme.steps.map((step) => [step.id, step]));
  const seen = new Set();
  const open = [...ids];
  while (open.length) {
    const id = open.pop();
    if (seen.has(id) || !steps.has(id)) continue;
    seen.add(id);
    open.push(...Object.values(steps.get(id).exits ?? {}));
  }
  return seen;
};

/**
 * The order in which a call meets the steps: each step after all that lead to it, the first exit first. Steps that no
 * call comes to are last. `back` holds the exits that lead to an earlier step, as `step|exit`.
 */
export const callOrder = (scheme, directories) => {
  const walk = new Walk(scheme, directories);
  const order = walk.from(scheme.entry);
  const connected = new Set(order);
  const pointedAt = new Set(scheme.steps.flatMap((step) => Object.values(step.exits ?? {})));
  const roots = scheme.steps.filter((step) => !pointedAt.has(step.id));
  [...roots, ...scheme.steps].forEach((step) => order.push(...walk.from(step.id)));
  return {order, connected, back: walk.back};
};

class Walk {
  constructor(scheme, directories) {
    this.steps = new Map(scheme.steps.map((step) => [step.id, step]));
    this.directories = directories;
    this.open = new Set();
    this.done = new Set();
    this.back = new Set();
  }

  from(root) {
    const found = [];
    this.visit(root, found);
    return found.reverse();
  }

  visit(id, found) {
    const step = this.steps.get(id);
    if (!step || this.done.has(id)) return;
    this.open.add(id);
    for (const exit of exitsOf(step, this.directories).reverse()) this.follow(step, exit, found);
    this.open.delete(id);
    this.done.add(id);
    found.push(id);
  }

  follow(step, exit, found) {
    const target = step.exits?.[exit];
    if (this.open.has(target)) this.back.add(placeKey({step: step.id, exit}));
    else this.visit(target, found);
  }
}

export const placeKey = (place) => `${place.step ?? ''}|${place.exit}`;

export const placeOfKey = (key) => {
  const bar = key.indexOf('|');
  return {step: key.slice(0, bar) || null, exit: key.slice(bar + 1)};
};
