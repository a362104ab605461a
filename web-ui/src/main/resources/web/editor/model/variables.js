/* What a call carries along by name: every call's own, and what steps of the scheme write. */

/** The server knows the same; no step sets them as variables of its own. */
export const BUILT_IN = ['caller', 'dialled', 'number_label', 'topic', 'language', 'priority', 'caller_class', 'client'];

const NAME = /^[a-z][a-z0-9_]{0,31}$/;

export const isOwnName = (name) => NAME.test(name) && !BUILT_IN.includes(name);

const WRITTEN = {
  ask: (step) => [step.variable],
  set: (step) => Object.keys(step.variables ?? {}),
  webhook: (step) => Object.keys(step.variables ?? {}),
};

/** The variables that the steps of a scheme write, each once. */
export const ownVariables = (scheme) => [...new Set(scheme.steps.flatMap((step) => WRITTEN[step.type]?.(step) ?? []))].filter(isOwnName);

/** digits, digits2, digits3 …: the first that nothing has yet. */
export const freeName = (taken, stem) => {
  let name = stem;
  for (let count = 2; taken.includes(name); count++) name = `${stem}${count}`;
  return name;
};

export const freeVariable = (scheme, stem) => freeName(ownVariables(scheme), stem);
