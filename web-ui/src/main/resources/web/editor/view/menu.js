/* A menu: its keys, and the people whom a caller reaches without one. */
import {html, nothing} from 'lit';
import {LIMITS} from '../model/limits.js';
import {RING_SECONDS} from '../model/kinds.js';
import {contactsField, directoryField, numberField, selectField, sentence, switchField} from './fields.js';
import {freeKeys, inOrder, keyAdder, keyRows} from './phone-keys.js';
import {promptField} from './prompt.js';

export const menuForm = (editor, step, set) => html`
  ${sentence(editor, 'form.menu', {
    prompt: promptField(editor, {id: 'prompt', label: editor.t('field.prompt'), prompt: step.prompt, set: (prompt) => set({prompt})}),
  })}
  ${keyRows(editor, step, set)}
  ${step.keys.length || step.direct || step.directory ? nothing : html`<p class="wrong">${editor.t('wrong.noKeys')}</p>`}
  ${keyAdder(editor, step, set)}
  ${sentence(editor, 'form.menuWait', {
    seconds: numberField(editor, {id: 'wait', label: editor.t('field.wait'), value: step.waitSeconds, limits: LIMITS.waitSeconds, set: (waitSeconds) => set({waitSeconds}, 'wait')}),
    attempts: numberField(editor, {id: 'attempts', label: editor.t('field.attempts'), value: step.attempts, limits: LIMITS.attempts, set: (attempts) => set({attempts}, 'attempts')}),
  })}
  ${direct(editor, step, set)}
  ${directory(editor, step, set)}`;

const ringing = () => ({contacts: 'all-at-once', timeoutSeconds: RING_SECONDS});

/* What both ways to a person have: which of their phones ring, and for how long. */
const rung = (editor, id, name, value, changed) => ({
  contacts: contactsField(editor, {id: `${id}-contacts`, label: editor.t('field.contacts', {name}), value: value.contacts, set: (contacts) => changed({contacts})}),
  seconds: numberField(editor, {id: `${id}-seconds`, label: editor.t('field.seconds', {name}), value: value.timeoutSeconds, limits: LIMITS.ringSeconds, set: (timeoutSeconds) => changed({timeoutSeconds}, `${id}-seconds`)}),
});

const direct = (editor, step, set) => {
  const {t} = editor;
  const changed = (change, field) => set({direct: {...step.direct, ...change}}, field);
  return html`<div class="option">
    ${switchField(editor, {id: 'direct', label: t('menu.direct'), on: Boolean(step.direct), set: (on) => set({direct: on ? ringing() : undefined})})}
    ${step.direct ? sentence(editor, 'form.direct', rung(editor, 'direct', t('menu.direct'), step.direct, changed)) : nothing}
  </div>`;
};

const directory = (editor, step, set) => {
  const {t} = editor;
  const free = freeKeys(step);
  const key = free.includes('#') ? '#' : free.at(-1);
  const changed = (change, field) => set({directory: {...step.directory, ...change}}, field);
  const chosen = () => sentence(editor, 'form.directory', {
    key: selectField(editor, {id: 'directory-key', label: t('field.directoryKey'), value: step.directory.key, options: inOrder([step.directory.key, ...free]), set: (value) => changed({key: value})}),
    group: directoryField(editor, {id: 'directory-group', label: t('field.directoryGroup'), value: step.directory.group ?? '', list: editor.directories.groups, first: [{value: '', label: t('group.everybody')}], none: 'gone.group', gone: 'gone.group', set: (group) => changed({group: group || undefined})}),
    ...rung(editor, 'directory', t('menu.directory'), step.directory, changed),
  });
  return html`<div class="option">
    ${switchField(editor, {id: 'directory', label: t('menu.directory'), on: Boolean(step.directory), set: (on) => set({directory: on && key ? {key, ...ringing()} : undefined})})}
    ${step.directory ? chosen() : nothing}
  </div>`;
};
