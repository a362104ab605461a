/* The kinds of step: how a new one begins, and which of its exits carries on the call when nothing special happens. */

/** What stands for "not chosen yet" where a scheme must name something; never the id of a real thing. */
export const NONE = 'none';

/** In the order in which the menu offers them. */
export const KINDS = ['ring', 'menu', 'play', 'schedule', 'caller', 'voicemail', 'scheme', 'end', 'hangup'];

export const FINAL_KINDS = new Set(['end', 'hangup']);

const first = (list) => (list && list.length ? list[0].id : NONE);
const stock = (phrase) => ({kind: 'stock', phrase});

const BEGINNINGS = {
  play: () => ({prompt: stock('greeting'), exits: {}}),
  menu: () => ({
    prompt: stock('menu'),
    keys: [{key: '1', label: ''}, {key: '2', label: ''}],
    waitSeconds: 5,
    attempts: 2,
    exits: {},
  }),
  schedule: (directories) => ({calendar: first(directories.calendars), exits: {}}),
  ring: () => ({targets: [], strategy: 'sequential', rounds: 1, exits: {}}),
  voicemail: () => ({greeting: stock('voicemail'), limitSeconds: 120, exits: {}}),
  caller: (directories) => ({lists: (directories.callerLists ?? []).slice(0, 1).map((list) => list.id), exits: {}}),
  scheme: (directories) => ({scheme: first(directories.schemes), exits: {}}),
  end: () => ({name: 'next'}),
  hangup: () => ({cause: 'normal', goodbye: stock('goodbye')}),
};

/** A new step of a kind, ready to work as far as the tenant's directories allow. */
export const begun = (kind, id, directories) => ({type: kind, id, label: '', ...BEGINNINGS[kind](directories)});

export const isFinal = (step) => FINAL_KINDS.has(step.type);
