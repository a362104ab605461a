/* Who rings, in which order, for how long. */
import {html, nothing} from 'lit';
import {LIMITS, extensionProblem, phoneNumber, shownNumber} from '../model/limits.js';
import {icon} from './icons.js';
import {moves, numberField, selectField, sentence, textField, wholeField} from './fields.js';

const SECONDS = 25;
const CONTACTS = ['all-at-once', 'in-turn', 'main-only', 'sip-only'];

export const ringForm = (editor, step, set) => html`
  ${sentence(editor, 'form.ring', {
    strategy: selectField(editor, {id: 'strategy', label: editor.t('field.strategy'), value: step.strategy, options: ['sequential', 'parallel'].map((each) => ({value: each, label: editor.t(`strategy.${each}`)})), set: (strategy) => set({strategy})}),
    rounds: numberField(editor, {id: 'rounds', label: editor.t('field.rounds'), value: step.rounds, limits: LIMITS.rounds, set: (rounds) => set({rounds}, 'rounds')}),
  })}
  <ol class="rows">${step.targets.map((target, row) => targetRow(editor, step, set, target, row))}</ol>
  ${step.targets.length ? nothing : html`<p class="wrong">${editor.t('wrong.noTargets')}</p>`}
  ${step.targets.length > LIMITS.targets ? html`<p class="wrong">${editor.t('wrong.manyTargets', {most: LIMITS.targets})}</p>` : nothing}
  ${adder(editor, step, set)}`;

const targetRow = (editor, step, set, target, row) => {
  const changed = (change, field) => set({targets: step.targets.map((each, place) => (place === row ? {...each, ...change} : each))}, field);
  const name = editor.names.target(target);
  return html`<li class="row target">
    <div class="head"><span class="name">${who(editor, target, row, changed)}</span>${moves(editor, step.targets, row, name, (targets) => set({targets}))}</div>
    ${sentence(editor, target.contacts ? 'form.targetContacts' : 'form.target', {
      seconds: numberField(editor, {id: `seconds-${row}`, label: editor.t('field.seconds', {name}), value: target.timeoutSeconds, limits: LIMITS.ringSeconds, set: (timeoutSeconds) => changed({timeoutSeconds}, `seconds-${row}`)}),
      contacts: target.contacts ? selectField(editor, {id: `contacts-${row}`, label: editor.t('field.contacts', {name}), value: target.contacts, options: CONTACTS.map((each) => ({value: each, label: editor.t(`contacts.${each}`)})), set: (contacts) => changed({contacts})}) : nothing,
    })}
  </li>`;
};

const who = (editor, target, row, changed) => {
  const {t, names} = editor;
  if (target.kind === 'extension') return textField(editor, {id: `extension-${row}`, label: t('field.extension'), value: target.extension, check: extensionProblem, set: (extension) => changed({extension: extension.trim()}, `extension-${row}`)});
  if (target.kind === 'phone') return phone(editor, {id: `phone-${row}`, value: shownNumber(target.number), set: (number) => changed({number})});
  const size = target.kind === 'group' ? editor.directories.groups?.find((group) => group.id === target.group)?.members.length : undefined;
  return html`${names.target(target)}${size === undefined ? nothing : html` <span class="hint">${t('group.size', {count: size})}</span>`}`;
};

export const phone = (editor, {id, value, set}) => wholeField(editor, {
  id,
  label: editor.t('field.phone'),
  shown: true,
  value,
  placeholder: `${editor.countryPrefix}…`,
  parse: (text) => phoneNumber(text, editor.countryPrefix),
  set,
  problem: {key: 'wrong.phone', values: {}},
});

/* A number has no place in the scheme until it is whole, so it is typed here first. */
const adder = (editor, step, set) => {
  if (editor.readonly || step.targets.length >= LIMITS.targets) return nothing;
  const {t, directories} = editor;
  const add = (target) => {
    editor.adding = null;
    set({targets: [...step.targets, target]});
  };
  if (editor.adding === 'phone') return html`<div class="adding">${phone(editor, {id: 'new-phone', value: '', set: (number) => add({kind: 'phone', number, timeoutSeconds: SECONDS})})}${cancel(editor)}</div>`;
  const made = {
    person: (id) => add({kind: 'person', person: id, contacts: 'all-at-once', timeoutSeconds: SECONDS}),
    group: (id) => add({kind: 'group', group: id, contacts: 'all-at-once', timeoutSeconds: SECONDS}),
    extension: () => add({kind: 'extension', extension: firstExtension(directories), timeoutSeconds: SECONDS}),
    phone: () => editor.ask('phone', 'new-phone'),
  };
  const group = (kind, label, list) => ({label, options: (list ?? []).map((each) => ({value: `${kind} ${each.id}`, label: each.extension ? `${each.name} (${each.extension})` : each.name}))});
  return selectField(editor, {
    id: 'add-target',
    label: t('ring.add'),
    value: '',
    options: [
      {value: '', label: t('ring.add')},
      group('group', t('ring.groups'), directories.groups),
      group('person', t('ring.people'), directories.people),
      {label: t('ring.others'), options: [{value: 'phone', label: t('ring.phone')}, {value: 'extension', label: t('ring.extension')}]},
    ].filter((option) => !option.options || option.options.length),
    set: (value) => {
      const [kind, id] = value.split(' ');
      made[kind]?.(id);
    },
  });
};

const firstExtension = (directories) => directories.people?.find((person) => person.extension)?.extension ?? '';

const cancel = (editor) => html`<button type="button" class="quiet" @click=${() => editor.ask(null, 'add-target')}>${icon('close')}${editor.t('cancel')}</button>`;
