/* Which exits a step has, in the order in which a person reads them, whether they lead somewhere or not. */

const FIXED = {
  play: ['done'],
  ring: ['not-answered', 'busy', 'unreachable'],
  voicemail: ['left', 'nothing'],
  'last-agent': ['unknown', 'not-answered'],
  'crm-owner': ['unknown', 'not-answered'],
  ask: ['done', 'no-input', 'wrong-input'],
  set: ['next'],
  callback: ['accepted', 'declined'],
  transfer: ['not-answered', 'busy', 'unreachable'],
  record: ['next'],
  notify: ['next'],
  disa: ['denied', 'no-input', 'not-answered', 'busy', 'unreachable'],
  end: [],
  hangup: [],
};

const byId = (list, id) => (list ?? []).find((each) => each.id === id);
/** A menu in which an extension or a name leads to a person. */
export const ringsPeople = (menu) => Boolean(menu.direct || menu.directory);

/* The exit of a class of callers; no list has such an id. */
const CLASS = 'class:';

/** Lists first, then the classes that earlier blocks gave. */
export const callerMatches = (step) => [...step.lists, ...(step.classes ?? []).map((name) => CLASS + name)];

/** The class, of an exit of one; null of any other. */
export const classOfExit = (exit) => (exit.startsWith(CLASS) ? exit.slice(CLASS.length) : null);

const distinct = (names) => [...new Set(names)];

const OWN = {
  menu: (step) => [...step.keys.map((key) => key.key), ...(ringsPeople(step) ? ['extension-unanswered'] : []), 'no-input', 'wrong-input'],
  queue: (step) => [...step.keys.map((key) => key.key), 'timed-out', 'full', 'nobody-on-duty', 'unreachable'],
  schedule: (step, directories) => [...(byId(directories.calendars, step.calendar)?.intervals ?? []), 'holiday', 'closed'],
  caller: (step) => [...callerMatches(step), 'hidden', 'other'],
  webhook: (step) => [...(step.answers ?? []).map((answer) => answer.value), 'other', 'failed'],
  dialled: (step) => [...step.groups.map((group) => group.name), 'other'],
  split: (step) => step.parts.map((part) => part.name),
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

/* Where it is not the first exit alone that goes on. */
const MAIN = {
  ring: () => ['not-answered', 'busy'],
  queue: () => ['timed-out', 'full', 'nobody-on-duty'],
  caller: () => ['other'],
  dialled: () => ['other'],
  callback: () => ['declined'],
  webhook: () => ['other', 'failed'],
  'last-agent': (own) => own,
  'crm-owner': (own) => own,
  transfer: (own) => own,
  split: (own) => own,
  ask: (own) => own,
};

/**
 * The exits that carry a call on when a step is put between two others: everything that was going to the next step goes
 * there through these. A group that rings without an answer and one that is busy are the same news to the caller.
 */
export const mainExits = (step, directories) => {
  const own = ownExits(step, directories);
  return MAIN[step.type]?.(own) ?? own.slice(0, 1);
};
