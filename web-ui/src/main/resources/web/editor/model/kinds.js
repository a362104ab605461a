/* The kinds of step: how a new one begins, and which of its exits carries on the call when nothing special happens. */
import {freeVariable} from './variables.js';

/** What stands for "not chosen yet" where a scheme must name something; never the id of a real thing. */
export const NONE = 'none';

/** In the order in which the menu offers them, under the headings that it gives them. */
export const KIND_GROUPS = [
  {name: 'people', kinds: ['ring', 'queue', 'transfer', 'last-agent', 'crm-owner', 'callback', 'voicemail']},
  {name: 'words', kinds: ['menu', 'play', 'ask']},
  {name: 'ways', kinds: ['schedule', 'caller', 'dialled', 'split', 'webhook', 'scheme']},
  {name: 'beside', kinds: ['set', 'notify', 'record', 'disa']},
  {name: 'ends', kinds: ['end', 'hangup']},
];

export const FINAL_KINDS = new Set(['end', 'hangup']);

/** How long a phone rings when nobody has said otherwise. */
export const RING_SECONDS = 25;

export const NO_PIN = Object.freeze({salt: '', hash: ''});

export const isCrm = (connection) => connection.kind !== 'webhook';

const first = (list) => (list && list.length ? list[0].id : NONE);
const stock = (phrase) => ({kind: 'stock', phrase});

export const firstExtension = (directories) => directories.people?.find((person) => person.extension)?.extension ?? '';

const ringing = {contacts: 'all-at-once', timeoutSeconds: RING_SECONDS};

const BEGINNINGS = {
  play: () => ({prompt: stock('greeting'), exits: {}}),
  menu: () => ({
    prompt: stock('menu'),
    keys: [{key: '1', label: ''}, {key: '2', label: ''}],
    waitSeconds: 5,
    attempts: 2,
    exits: {},
  }),
  schedule: ({directories}) => ({calendar: first(directories.calendars), exits: {}}),
  ring: () => ({targets: [], strategy: 'sequential', rounds: 1, exits: {}}),
  queue: ({directories}) => ({queue: first(directories.queues), greeting: stock('please-hold'), maxWaitSeconds: 180, keys: [], exits: {}}),
  voicemail: () => ({greeting: stock('voicemail'), limitSeconds: 120, exits: {}}),
  caller: ({directories}) => ({lists: (directories.callerLists ?? []).slice(0, 1).map((list) => list.id), exits: {}}),
  scheme: ({directories}) => ({scheme: first(directories.schemes), exits: {}}),
  'last-agent': () => ({days: 1, ...ringing, exits: {}}),
  'crm-owner': ({directories}) => ({
    connection: first(directories.connections?.filter(isCrm)),
    order: ['lead', 'deal', 'contact'],
    waitSeconds: 2,
    ...ringing,
    exits: {},
  }),
  webhook: () => ({url: '', method: 'post', parameters: {caller: '{caller}', dialled: '{dialled}'}, waitSeconds: 2, answers: [], variables: {}, exits: {}}),
  dialled: ({directories, t}) => ({groups: [{name: t('dialled.first'), numbers: (directories.numbers ?? []).slice(0, 1).map((own) => own.number)}], exits: {}}),
  split: () => ({parts: [{name: 'A', percent: 50}, {name: 'B', percent: 50}], exits: {}}),
  ask: ({scheme}) => ({prompt: stock('enter-digits'), variable: freeVariable(scheme, 'digits'), minDigits: 1, maxDigits: 10, waitSeconds: 7, attempts: 2, exits: {}}),
  set: ({t}) => ({topic: t('set.first'), tags: [], variables: {}, exits: {}}),
  callback: ({directories}) => ({prompt: stock('callback'), key: '1', waitSeconds: 5, calendar: directories.calendars?.[0]?.id, exits: {}}),
  transfer: ({directories}) => ({target: {kind: 'extension', extension: firstExtension(directories)}, timeoutSeconds: 30, exits: {}}),
  record: () => ({mode: 'on', announcement: stock('recorded'), exits: {}}),
  notify: ({directories, t}) => ({people: (directories.people ?? []).slice(0, 1).map((person) => person.id), emails: [], text: t('notify.first'), exits: {}}),
  disa: () => ({prompt: stock('enter-pin'), pin: NO_PIN, attempts: 3, allowed: [], timeoutSeconds: 45, exits: {}}),
  end: () => ({name: 'next'}),
  hangup: () => ({cause: 'normal', goodbye: stock('goodbye')}),
};

/**
 * A new step of a kind, ready to work as far as the tenant's directories allow.
 * @param t the words that a new step begins with
 */
export const begun = (kind, id, directories, {t = (key) => key, scheme = {steps: []}} = {}) =>
  ({type: kind, id, label: '', ...BEGINNINGS[kind]({directories, t, scheme})});

export const isFinal = (step) => FINAL_KINDS.has(step.type);
