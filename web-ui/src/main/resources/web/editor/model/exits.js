/* Which exits a step has, in the order in which a person reads them, whether they lead somewhere or not. */

const FIXED = {
  play: ['done'],
  ring: ['not-answered', 'busy', 'unreachable'],
  voicemail: ['left', 'nothing'],
  end: [],
  hangup: [],
};

const byId = (list, id) => (list ?? []).find((each) => each.id === id);
const distinct = (names) => [...new Set(names)];

const OWN = {
  menu: (step) => [...step.keys.map((key) => key.key), 'no-input', 'wrong-input'],
  schedule: (step, directories) => [...(byId(directories.calendars, step.calendar)?.intervals ?? []), 'holiday', 'closed'],
  caller: (step) => [...step.lists, 'hidden', 'other'],
  scheme: (step, directories) => byId(directories.schemes, step.scheme)?.ends ?? [],
};

/** The exits that the step has by what it is now. */
export const ownExits = (step, directories) => distinct(FIXED[step.type] ?? OWN[step.type](step, directories));

/** Exits that are still drawn although what they are named after is gone: a renamed interval, a removed end. */
export const staleExits = (step, directories) => {
  const own = new Set(ownExits(step, directories));
  return Object.keys(step.exits ?? {}).filter((name) => !own.has(name));
};

export const exitsOf = (step, directories) => [...ownExits(step, directories), ...staleExits(step, directories)];

/**
 * The exits that carry a call on when a step is put between two others: everything that was going to the next step goes
 * there through these. A group that rings without an answer and one that is busy are the same news to the caller.
 */
export const mainExits = (step, directories) => {
  const own = ownExits(step, directories);
  if (step.type === 'ring') return ['not-answered', 'busy'];
  if (step.type === 'caller') return ['other'];
  return own.slice(0, 1);
};
