/* Who rings, in which order, for how long. */
import {html, nothing} from 'lit';
import {LIMITS, shownNumber} from '../model/limits.js';
import {NONE, RING_SECONDS, firstExtension} from '../model/kinds.js';
import {ownVariables} from '../model/variables.js';
import {icon} from './icons.js';
import {adderField, contactsField, directoryField, moves, numberField, selectField, sentence, switchField, variableField} from './fields.js';
import {extensionField, phone, sipField} from './phone.js';
import {promptField} from './prompt.js';
import {shownForm} from './shown.js';

const STRATEGIES = ['sequential', 'parallel', 'by-level', 'round-robin', 'random', 'most-idle', 'most-idle-in-level', 'least-talk', 'fewest-answered'];

export const ringForm = (editor, step, set) => html`
  ${sentence(editor, 'form.ring', {
    strategy: selectField(editor, {id: 'strategy', label: editor.t('field.strategy'), value: step.strategy, options: STRATEGIES.map((each) => ({value: each, label: editor.t(`strategy.${each}`)})), set: (strategy) => set({strategy})}),
    rounds: numberField(editor, {id: 'rounds', label: editor.t('field.rounds'), value: step.rounds, limits: LIMITS.rounds, set: (rounds) => set({rounds}, 'rounds')}),
  })}
  ${step.strategy.endsWith('level') ? html`<p class="hint">${editor.t('strategy.levels')}</p>` : nothing}
  <ol class="rows">${step.targets.map((target, row) => targetRow(editor, step, set, target, row))}</ol>
  ${step.targets.length ? nothing : html`<p class="wrong">${editor.t('wrong.noTargets')}</p>`}
  ${step.targets.length > LIMITS.targets ? html`<p class="wrong">${editor.t('wrong.manyTargets', {most: LIMITS.targets})}</p>` : nothing}
  ${adder(editor, step, set)}
  ${confirmForm(editor, step, set)}
  ${shownForm(editor, step, set)}`;

const targetRow = (editor, step, set, target, row) => {
  const changed = (change, field) => set({targets: step.targets.map((each, place) => (place === row ? {...each, ...change} : each))}, field);
  const name = editor.names.target(target);
  return html`<li class="row target">
    <div class="head"><span class="name">${who(editor, target, row, changed)}</span>${moves(editor, step.targets, row, name, (targets) => set({targets}))}</div>
    ${sentence(editor, target.contacts ? 'form.targetContacts' : 'form.target', {
      seconds: numberField(editor, {id: `seconds-${row}`, label: editor.t('field.seconds', {name}), value: target.timeoutSeconds, limits: LIMITS.ringSeconds, set: (timeoutSeconds) => changed({timeoutSeconds}, `seconds-${row}`)}),
      contacts: target.contacts ? contactsField(editor, {id: `contacts-${row}`, label: editor.t('field.contacts', {name}), value: target.contacts, set: (contacts) => changed({contacts})}) : nothing,
    })}
    ${target.kind === 'group' ? lastAgentFirst(editor, target, row, name, changed) : nothing}
  </li>`;
};

const lastAgentFirst = (editor, target, row, name, changed) => html`
  ${switchField(editor, {id: `last-${row}`, label: editor.t('ring.lastAgent'), on: target.lastAgentDays !== undefined, set: (on) => changed({lastAgentDays: on ? 1 : undefined})})}
  ${target.lastAgentDays === undefined ? nothing : sentence(editor, 'form.lastAgentDays', {
    days: numberField(editor, {id: `last-days-${row}`, label: editor.t('field.daysOf', {name}), value: target.lastAgentDays, limits: LIMITS.days, set: (lastAgentDays) => changed({lastAgentDays}, `last-days-${row}`)}),
  })}`;

const who = (editor, target, row, changed) => {
  const {t, names} = editor;
  const typed = {
    extension: () => extensionField(editor, {id: `extension-${row}`, value: target.extension, set: (extension) => changed({extension}, `extension-${row}`)}),
    phone: () => phone(editor, {id: `phone-${row}`, value: shownNumber(target.number), set: (number) => changed({number})}),
    sip: () => sipField(editor, {id: `sip-${row}`, value: target.address, set: (address) => changed({address})}),
    duty: () => directoryField(editor, {id: `rota-${row}`, label: t('field.rota'), value: target.rota, list: editor.directories.rotas, none: 'none.rotas', gone: 'gone.rota', set: (rota) => changed({rota})}),
    variable: () => variableField(editor, {id: `variable-${row}`, value: target.variable, set: (variable) => changed({variable})}),
  };
  if (typed[target.kind]) return typed[target.kind]();
  const size = target.kind === 'group' ? editor.directories.groups?.find((group) => group.id === target.group)?.members.length : undefined;
  return html`${names.target(target)}${size === undefined ? nothing : html` <span class="hint">${t('group.size', {count: size})}</span>`}`;
};

/* A number has no place in the scheme until it is whole, so it is typed here first. */
const adder = (editor, step, set) => {
  if (editor.readonly || step.targets.length >= LIMITS.targets) return nothing;
  const {t, directories} = editor;
  const add = (target) => {
    editor.adding = null;
    set({targets: [...step.targets, {...target, timeoutSeconds: RING_SECONDS}]});
  };
  if (editor.adding === 'phone') return html`<div class="adding">${phone(editor, {id: 'new-phone', value: '', set: (number) => add({kind: 'phone', number})})}${cancel(editor)}</div>`;
  if (editor.adding === 'sip') return html`<div class="adding">${sipField(editor, {id: 'new-sip', value: '', set: (address) => add({kind: 'sip', address})})}${cancel(editor)}</div>`;
  const contacts = 'all-at-once';
  const made = {
    person: (id) => add({kind: 'person', person: id, contacts}),
    group: (id) => add({kind: 'group', group: id, contacts}),
    duty: () => add({kind: 'duty', rota: directories.rotas?.[0]?.id ?? NONE, contacts}),
    extension: () => add({kind: 'extension', extension: firstExtension(directories)}),
    phone: () => editor.ask('phone', 'new-phone'),
    sip: () => editor.ask('sip', 'new-sip'),
    variable: () => add({kind: 'variable', variable: ownVariables(editor.scheme)[0] ?? NONE}),
  };
  const group = (kind, label, list) => ({label, options: (list ?? []).map((each) => ({value: `${kind} ${each.id}`, label: each.extension ? `${each.name} (${each.extension})` : each.name}))});
  return adderField(editor, {
    id: 'add-target',
    label: t('ring.add'),
    options: [
      group('group', t('ring.groups'), directories.groups),
      group('person', t('ring.people'), directories.people),
      {label: t('ring.others'), options: ['phone', 'extension', 'duty', 'sip', 'variable'].map((kind) => ({value: kind, label: t(`ring.${kind}`)}))},
    ].filter((option) => option.options.length),
    add: (value) => {
      const [kind, id] = value.split(' ');
      made[kind]?.(id);
    },
  });
};

const cancel = (editor) => html`<button type="button" class="quiet" @click=${() => editor.ask(null, 'add-target')}>${icon('close')}${editor.t('cancel')}</button>`;

/* A mobile's own voicemail picks up like a person; only a person presses 1. */
const confirmForm = (editor, step, set) => {
  const {t} = editor;
  const changed = (change) => set({confirm: {...step.confirm, ...change}});
  return html`<div class="option">
    ${switchField(editor, {id: 'confirm', label: t('ring.confirm'), on: Boolean(step.confirm), set: (on) => set({confirm: on ? {phones: 'outside'} : undefined})})}
    ${step.confirm ? sentence(editor, 'form.confirm', {
      phones: selectField(editor, {id: 'confirm-phones', label: t('field.confirmPhones'), value: step.confirm.phones, options: ['outside', 'all'].map((each) => ({value: each, label: t(`confirm.${each}`)})), set: (phones) => changed({phones})}),
      prompt: promptField(editor, {id: 'confirm-prompt', label: t('field.confirmPrompt'), prompt: step.confirm.prompt ?? {kind: 'stock', phrase: 'confirm'}, set: (prompt) => changed({prompt})}),
    }) : html`<p class="hint">${t('confirm.why')}</p>`}
  </div>`;
};
