/* What an owner can do to a scheme. Every operation takes a scheme and returns a new one; nothing is changed in place. */
import {callerMatches, exitsOf, mainExits, ownExits} from './exits.js';
import {find, placesTo, reach, targetOf} from './graph.js';
import {NONE, begun, isFinal} from './kinds.js';

const without = (exits, names) => Object.fromEntries(Object.entries(exits).filter(([name]) => !names.includes(name)));

const withSteps = (scheme, steps) => ({...scheme, steps});

const mapStep = (scheme, id, change) =>
  withSteps(scheme, scheme.steps.map((step) => (step.id === id ? change(step) : step)));

/** A short id that the scheme has not used: figures and differences follow a step by its id. */
export const freshId = (scheme, above = 0) => {
  const numbers = scheme.steps.map((step) => Number(/^s(\d+)$/.exec(step.id)?.[1] ?? 0));
  return `s${Math.max(above, 0, ...numbers) + 1}`;
};

/** Leads a place to a step, or, with null, to the goodbye. */
export const connect = (scheme, place, target) => {
  if (place.step === null) return {...scheme, entry: target ?? NONE};
  return mapStep(scheme, place.step, (step) => ({
    ...step,
    exits: target === null ? without(step.exits, [place.exit]) : {...step.exits, [place.exit]: target},
  }));
};

/** A final step has no exit for what follows, so it fits only where nothing follows. */
export const canInsert = (scheme, place, step) => !isFinal(step) || targetOf(scheme, place) === null;

/** Puts a step at a place; what was there goes on behind it. */
export const insert = (scheme, place, step, directories) => {
  const next = targetOf(scheme, place);
  const carrying = next === null || isFinal(step)
    ? step
    : {...step, exits: {...Object.fromEntries(mainExits(step, directories).map((exit) => [exit, next])), ...step.exits}};
  const at = scheme.steps.findIndex((each) => each.id === place.step) + 1;
  const steps = [...scheme.steps.slice(0, at), carrying, ...scheme.steps.slice(at)];
  return connect(withSteps(scheme, steps), place, step.id);
};

/** The exits that lead to further steps, one for each step, in their order. */
export const branches = (scheme, id, directories) => {
  const step = find(scheme, id);
  const seen = new Set([id]);
  return exitsOf(step, directories).filter((exit) => {
    const target = targetOf(scheme, {step: id, exit});
    return target !== null && !seen.has(target) && seen.add(target);
  });
};

/** Steps that only a call through this step comes to. */
export const below = (scheme, id, kept = null) => {
  const under = reach(scheme, [id]);
  const rest = withSteps(scheme, scheme.steps.filter((step) => step.id !== id));
  const others = rest.steps.filter((step) => !under.has(step.id)).map((step) => step.id);
  const alive = reach(rest, [rest.entry, ...others, kept]);
  return [...under].filter((each) => each !== id && !alive.has(each));
};

const repointed = (scheme, id, next) =>
  placesTo(scheme, id).reduce((changed, place) => connect(changed, place, next), scheme);

/** Deletes a step. `keep` is the exit whose branch takes its place; the other branches go with the step. */
export const remove = (scheme, id, keep = null) => {
  const target = keep === null ? null : targetOf(scheme, {step: id, exit: keep});
  const next = target === id ? null : target;
  const gone = new Set([id, ...below(scheme, id, next)]);
  const joined = repointed(scheme, id, next);
  return withSteps(joined, joined.steps.filter((step) => !gone.has(step.id)));
};

const mainTarget = (scheme, id, directories) =>
  mainExits(find(scheme, id), directories)
    .map((exit) => targetOf(scheme, {step: id, exit}))
    .find((target) => target !== null && target !== id) ?? null;

/** Takes a step out of the call's way; what followed its main exit follows directly, its other branches stay with it. */
const detached = (scheme, id, directories) => {
  const next = mainTarget(scheme, id, directories);
  return mapStep(repointed(scheme, id, next), id, (step) =>
    step.exits ? {...step, exits: without(step.exits, mainExits(step, directories).filter((exit) => step.exits[exit] === next))} : step);
};

/** A step cannot move behind itself: to its own exits, or into a branch that only it leads to. */
export const canMove = (scheme, id, place, directories) => {
  if (place.step === id || targetOf(scheme, place) === id) return false;
  const apart = detached(scheme, id, directories);
  if (place.step !== null && reach(apart, [id]).has(place.step)) return false;
  return canInsert(apart, place, find(scheme, id));
};

export const move = (scheme, id, place, directories) => {
  const apart = detached(scheme, id, directories);
  const step = find(apart, id);
  const rest = withSteps(apart, apart.steps.filter((each) => each.id !== id));
  return insert(rest, place, step, directories);
};

/** The settings of a step without its exits, under a new id. */
export const copied = (step, id) => ({...structuredClone(step), id, ...(step.exits ? {exits: {}} : {})});

/** Makes a step one of another kind; what followed it follows still, as far as the new kind has exits for it. */
export const replaceKind = (scheme, id, kind, directories, t = undefined) => {
  const old = find(scheme, id);
  const fresh = {...begun(kind, id, directories, {t, scheme}), label: old.label};
  if (isFinal(fresh)) return mapStep(scheme, id, () => fresh);
  return mapStep(scheme, id, () => ({...fresh, exits: carriedOver(old, fresh, directories)}));
};

const carriedOver = (old, fresh, directories) => {
  const exits = {};
  const wanted = ownExits(fresh, directories);
  const [oldMain] = mainExits(old, directories);
  const [main] = mainExits(fresh, directories);
  const rest = {...old.exits};
  const take = (from, to) => {
    if (rest[from] === undefined || to === undefined || exits[to] !== undefined) return;
    exits[to] = rest[from];
    delete rest[from];
  };
  take(oldMain, main);
  wanted.forEach((name) => take(name, name));
  const seen = new Set(Object.values(exits));
  Object.keys(rest).filter((name) => !seen.has(rest[name])).forEach((name) => take(name, wanted.find((each) => !exits[each])));
  return exits;
};

/** Changes settings of a step. Exits of keys, lists and intervals follow their renaming, or go with them. */
export const update = (scheme, id, changes, directories) =>
  mapStep(scheme, id, (step) => followed(step, {...step, ...changes}, directories));

const followed = (before, after, directories) => {
  if (!after.exits) return after;
  const old = ownExits(before, directories);
  const now = ownExits(after, directories);
  const gone = old.filter((name) => !now.includes(name) && after.exits[name]);
  const free = now.filter((name) => !old.includes(name));
  if (!gone.length) return after;
  const renamed = Object.fromEntries(gone.map((name, index) => [name, renames(before, after, name) ?? free[index]]));
  const exits = Object.entries(after.exits).flatMap(([name, to]) =>
    gone.includes(name) ? (renamed[name] ? [[renamed[name], to]] : []) : [[name, to]]);
  return {...after, exits: Object.fromEntries(exits)};
};

const ROWS = {
  menu: (step) => step.keys.map((key) => key.key),
  queue: (step) => step.keys.map((key) => key.key),
  caller: callerMatches,
  webhook: (step) => step.answers.map((answer) => answer.value),
  dialled: (step) => step.groups.map((group) => group.name),
  split: (step) => step.parts.map((part) => part.name),
};

/* What stands in the same row under another name took its exit with it; a removed row did not. */
const renames = (before, after, name) => {
  const rows = ROWS[before.type];
  if (!rows) return undefined;
  const was = rows(before);
  const is = rows(after);
  return was.length === is.length ? is[was.indexOf(name)] : '';
};


const withoutExitsTo = (step, id) =>
  step.exits ? {...step, exits: Object.fromEntries(Object.entries(step.exits).filter(([, to]) => to !== id))} : step;

const MENDS = {
  'put-step': (scheme, {step}) =>
    find(scheme, step.id) ? mapStep(scheme, step.id, () => step) : withSteps(scheme, [...scheme.steps, step]),
  'remove-step': (scheme, {step: id}) =>
    withSteps(scheme, scheme.steps.filter((step) => step.id !== id).map((step) => withoutExitsTo(step, id))),
  'set-entry': (scheme, {step}) => ({...scheme, entry: step}),
  'set-reserve': (scheme, {reserve}) => ({...scheme, reserve: reserve ?? undefined}),
};

/** Makes the edits that mend a problem, in their order. */
export const mended = (scheme, edits) =>
  edits.reduce((drawn, edit) => MENDS[edit.kind]?.(drawn, edit) ?? drawn, scheme);
