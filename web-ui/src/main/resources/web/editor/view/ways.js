/* Steps that only choose a way: by the number that was dialled, by chance. */
import {html, nothing} from 'lit';
import {LIMITS, isNumberMask, shownNumber} from '../model/limits.js';
import {freeName} from '../model/variables.js';
import {icon} from './icons.js';
import {adderField, button, listField, namedRows, numberField, wholeField} from './fields.js';

const isName = (text) => text !== '' && text.length <= LIMITS.name;

const replaced = (list, row, change) => list.map((each, place) => (place === row ? {...each, ...change} : each));

export const dialledForm = (editor, step, set) => {
  const {t} = editor;
  const fresh = {name: freeName(step.groups.map((group) => group.name), t('dialled.first')), numbers: []};
  return html`<p class="lead">${t('form.dialled')}</p>
    <ol class="rows">${step.groups.map((group, row) => numberGroup(editor, step, set, group, row))}</ol>
    ${step.groups.length ? nothing : html`<p class="wrong">${t('wrong.noGroups')}</p>`}
    <button type="button" class="quiet" ?disabled=${editor.readonly || step.groups.length >= LIMITS.numberGroups} @click=${() => set({groups: [...step.groups, fresh]})}>${icon('plus')}${t('dialled.add')}</button>`;
};

const numberGroup = (editor, step, set, group, row) => {
  const {t, directories} = editor;
  const changed = (change) => set({groups: replaced(step.groups, row, change)});
  const taken = (name) => name === 'other' || step.groups.some((each, place) => place !== row && each.name === name);
  const free = (directories.numbers ?? []).filter((own) => !group.numbers.includes(own.number));
  const remove = () => {
    editor.forgetTyping();
    set({groups: step.groups.filter((_, place) => place !== row)});
  };
  return html`<li class="row target">
    <div class="head"><span class="name">${wholeField(editor, {id: `group-${row}`, label: t('dialled.name'), shown: true, wide: true, value: group.name, parse: (text) => (isName(text.trim()) && !taken(text.trim()) ? text.trim() : null), set: (name) => changed({name}), problem: {key: 'wrong.ownName', values: {}}})}</span>
      ${button(editor, {label: t('row.remove', {name: group.name}), face: icon('close'), click: remove})}</div>
    ${listField(editor, {id: `numbers-${row}`, label: t('dialled.numbers'), list: group.numbers, most: LIMITS.numbersInAGroup, fits: isNumberMask, wrong: 'wrong.numbers', placeholder: `${editor.countryPrefix}…`, set: (numbers) => changed({numbers})})}
    ${group.numbers.length ? nothing : html`<p class="wrong">${t('wrong.noNumbers')}</p>`}
    ${free.length ? adderField(editor, {id: `add-number-${row}`, label: t('dialled.pick'), options: free.map((own) => ({value: own.number, label: own.label ? `${shownNumber(own.number)} (${own.label})` : shownNumber(own.number)})), add: (number) => changed({numbers: [...group.numbers, number]})}) : nothing}
  </li>`;
};

export const splitForm = (editor, step, set) => {
  const {t} = editor;
  const all = step.parts.reduce((sum, part) => sum + part.percent, 0);
  return html`<p class="lead">${t('form.split')}</p>
    ${namedRows(editor, {
      id: 'part', caption: t('split.parts'), heads: [t('split.part'), t('split.percent')],
      rows: step.parts.map((part) => [part.name, part]), most: LIMITS.parts, fits: isName, wrong: 'wrong.ownName', addLabel: t('split.add'),
      fresh: (taken) => [letter(taken), {percent: Math.max(0, 100 - all)}],
      value: (row, name) => numberField(editor, {id: `percent-${row}`, label: t('split.percentOf', {name}), value: step.parts[row].percent, limits: LIMITS.percent, set: (percent) => set({parts: replaced(step.parts, row, {percent})}, `percent-${row}`)}),
      set: (rows) => set({parts: rows.map(([name, part]) => ({...part, name}))}),
    })}
    ${all === 100 ? nothing : html`<p class="wrong" role="status">${t('wrong.hundred', {sum: all})}</p>`}
    <p class="hint">${t('form.split.hint')}</p>`;
};

const letter = (taken) => [...'ABCDEFGHIJ'].find((each) => !taken.includes(each)) ?? freeName(taken, 'A');
