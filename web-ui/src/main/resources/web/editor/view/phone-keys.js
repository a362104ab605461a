/* The keys that a caller may press: what each is for, and an exit for each. */
import {html, nothing} from 'lit';
import {LIMITS, MENU_KEYS} from '../model/limits.js';
import {icon} from './icons.js';
import {button, selectField, textField} from './fields.js';

/** Keys of a phone that the step has no use for yet. */
export const freeKeys = (step) => MENU_KEYS.filter((each) => each !== step.directory?.key && each !== step.callBack?.key && !step.keys.some((key) => key.key === each));

export const inOrder = (keys) => keys.toSorted((a, b) => MENU_KEYS.indexOf(a) - MENU_KEYS.indexOf(b)).map((each) => ({value: each, label: each}));

/** @param example what a key may be for, as a hint in an empty field */
export const keyRows = (editor, step, set, {caption = editor.t('menu.keys'), example = editor.t('menu.example')} = {}) => (step.keys.length ? html`<table class="keys">
  <caption>${caption}</caption>
  <thead><tr><th scope="col">${editor.t('menu.key')}</th><th scope="col">${editor.t('menu.label')}</th><td></td></tr></thead>
  <tbody>${step.keys.map((key, row) => keyRow(editor, step, set, key, row, example))}</tbody>
</table>` : nothing);

export const keyAdder = (editor, step, set) => html`<button
  type="button" class="quiet" id="key-add" ?disabled=${editor.readonly || !freeKeys(step).length}
  @click=${() => set({keys: [...step.keys, {key: freeKeys(step)[0], label: ''}]})}
>${icon('plus')}${editor.t('menu.addKey')}</button>`;

const keyRow = (editor, step, set, key, row, example) => {
  const changed = (change, field) => set({keys: step.keys.map((each, place) => (place === row ? {...each, ...change} : each))}, field);
  return html`<tr>
    <td>${selectField(editor, {id: `key-${row}`, label: editor.t('menu.keyOf', {row: row + 1}), value: key.key, options: inOrder([key.key, ...freeKeys(step)]), set: (value) => changed({key: value})})}</td>
    <td>${textField(editor, {id: `key-label-${row}`, label: editor.t('menu.labelOf', {key: key.key}), value: key.label, most: LIMITS.keyLabel, shown: false, placeholder: example, set: (label) => changed({label}, `key-${row}`)})}</td>
    <td>${button(editor, {label: editor.t('menu.removeKey', {key: key.key}), face: icon('close'), click: () => set({keys: step.keys.filter((_, place) => place !== row)})})}</td>
  </tr>`;
};
