/* A menu: its keys, and the people whom a caller reaches without one. */
import {html, nothing} from 'lit';
import {LIMITS, MENU_KEYS} from '../model/limits.js';
import {RING_SECONDS} from '../model/kinds.js';
import {icon} from './icons.js';
import {button, contactsField, directoryField, numberField, selectField, sentence, switchField, textField} from './fields.js';
import {promptField} from './prompt.js';

export const menuForm = (editor, step, set) => html`
  ${sentence(editor, 'form.menu', {
    prompt: promptField(editor, {id: 'prompt', label: editor.t('field.prompt'), prompt: step.prompt, set: (prompt) => set({prompt})}),
  })}
  <table class="keys">
    <caption>${editor.t('menu.keys')}</caption>
    <thead><tr><th scope="col">${editor.t('menu.key')}</th><th scope="col">${editor.t('menu.label')}</th><td></td></tr></thead>
    <tbody>${step.keys.map((key, row) => menuKey(editor, step, set, key, row))}</tbody>
  </table>
  ${step.keys.length || step.direct || step.directory ? nothing : html`<p class="wrong">${editor.t('wrong.noKeys')}</p>`}
  <button type="button" class="quiet" ?disabled=${editor.readonly || !freeKeys(step).length} @click=${() => set({keys: [...step.keys, {key: freeKeys(step)[0], label: ''}]})}>${icon('plus')}${editor.t('menu.addKey')}</button>
  ${sentence(editor, 'form.menuWait', {
    seconds: numberField(editor, {id: 'wait', label: editor.t('field.wait'), value: step.waitSeconds, limits: LIMITS.waitSeconds, set: (waitSeconds) => set({waitSeconds}, 'wait')}),
    attempts: numberField(editor, {id: 'attempts', label: editor.t('field.attempts'), value: step.attempts, limits: LIMITS.attempts, set: (attempts) => set({attempts}, 'attempts')}),
  })}
  ${direct(editor, step, set)}
  ${directory(editor, step, set)}`;

const freeKeys = (step) => MENU_KEYS.filter((each) => each !== step.directory?.key && !step.keys.some((key) => key.key === each));

const inOrder = (keys) => keys.toSorted((a, b) => MENU_KEYS.indexOf(a) - MENU_KEYS.indexOf(b)).map((each) => ({value: each, label: each}));

const menuKey = (editor, step, set, key, row) => {
  const changed = (change, field) => set({keys: step.keys.map((each, place) => (place === row ? {...each, ...change} : each))}, field);
  return html`<tr>
    <td>${selectField(editor, {id: `key-${row}`, label: editor.t('menu.keyOf', {row: row + 1}), value: key.key, options: inOrder([key.key, ...freeKeys(step)]), set: (value) => changed({key: value})})}</td>
    <td>${textField(editor, {id: `key-label-${row}`, label: editor.t('menu.labelOf', {key: key.key}), value: key.label, most: LIMITS.keyLabel, shown: false, placeholder: editor.t('menu.example'), set: (label) => changed({label}, `key-${row}`)})}</td>
    <td>${button(editor, {label: editor.t('menu.removeKey', {key: key.key}), face: icon('close'), click: () => set({keys: step.keys.filter((_, place) => place !== row)})})}</td>
  </tr>`;
};

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
