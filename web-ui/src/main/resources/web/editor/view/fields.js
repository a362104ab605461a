/* The fields of the panel's sentences. What is wrong with a value is said beside it and never holds the edit back. */
import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {icon} from './icons.js';
import {LIMITS, listOf, numberProblem, templateProblem, textProblem, wantedTemplateProblem} from '../model/limits.js';
import {ownVariables} from '../model/variables.js';

const wrong = (editor, id, problem) =>
  problem ? html`<span class="wrong" id=${`${id}-wrong`}>${editor.t(problem.key, problem.values)}</span>` : nothing;

const described = (id, problem) => (problem ? `${id}-wrong` : nothing);

/**
 * A sentence with fields in its {slots}.
 * @param field a template for each slot
 */
export const sentence = (editor, key, field) =>
  html`<p class="sentence">${editor.t(key).split(/(\{\w+\})/).map((part) => {
    const slot = /^\{(\w+)\}$/.exec(part);
    return slot ? field[slot[1]] : html`<span>${part}</span>`;
  })}</p>`;

/** What is typed but is no number stays on the screen and out of the scheme. */
export const numberField = (editor, {id, label, value, limits, set}) => {
  const typed = editor.typed.get(id);
  const problem = typed === undefined ? numberProblem(value, limits) : {key: 'wrong.number', values: {least: limits[0], most: limits[1]}};
  const input = (event) => {
    const text = event.target.value.trim();
    if (/^\d{1,5}$/.test(text)) {
      editor.typed.delete(id);
      set(Number(text));
    } else {
      editor.typed.set(id, text);
      editor.requestUpdate();
    }
  };
  return html`<span class="field">
    <input
      class="number" id=${id} type="number" inputmode="numeric" min=${limits[0]} max=${limits[1]} step="1"
      aria-label=${label} aria-invalid=${problem ? 'true' : 'false'} aria-describedby=${described(id, problem)}
      .value=${live(typed ?? String(value))} ?disabled=${editor.readonly} @input=${input}
    >${wrong(editor, id, problem)}</span>`;
};

export const selectField = (editor, {id, label, value, options, set, problem = null}) => html`<span class="field">
  <select
    id=${id} aria-label=${label} aria-invalid=${problem ? 'true' : 'false'} aria-describedby=${described(id, problem)}
    .value=${live(value)} ?disabled=${editor.readonly} @change=${(event) => set(event.target.value)}
  >${options.map((option) => (option.options
    ? html`<optgroup label=${option.label}>${option.options.map((each) => choice(each, value))}</optgroup>`
    : choice(option, value)))}</select>${wrong(editor, id, problem)}</span>`;

/* With the list closed, arrows and letters walk through a select's choices, and each of them is a change. */
const WALKING = /^(Arrow|Page|Home|End|.$)/;

/**
 * A list from which things are added. A click or Enter takes a choice; whoever walks through the choices by keys has
 * chosen with Enter, or by going on.
 */
export const adderField = (editor, {id, label, options, add}) => {
  const held = editor.typed.get(id) ?? '';
  const take = (value) => {
    editor.typed.delete(id);
    if (value) add(value);
  };
  const press = (event) => {
    editor.walking = event.key !== ' ' && WALKING.test(event.key);
    if (event.key !== 'Enter' || !held) return;
    event.preventDefault();
    take(held);
  };
  const change = (event) => {
    if (!editor.walking) {
      take(event.target.value);
      return;
    }
    editor.typed.set(id, event.target.value);
    editor.requestUpdate();
  };
  const leave = () => {
    editor.walking = false;
    if (held) take(held);
  };
  return html`<span class="field"><select
    id=${id} aria-label=${label} .value=${live(held)} ?disabled=${editor.readonly}
    @keydown=${press} @pointerdown=${() => { editor.walking = false; }} @change=${change} @blur=${leave}
  ><option value="">${label}</option>${options.map((option) => (option.options
    ? html`<optgroup label=${option.label}>${option.options.map((each) => choice(each, held))}</optgroup>`
    : choice(option, held)))}</select></span>`;
};

const choice = (option, value) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`;

/** Options of a directory; one that is gone stays chosen, and says so. */
export const directoryField = (editor, {id, label, value, list, set, none, gone, first = []}) => {
  const options = [...first, ...(list ?? []).map((each) => ({value: each.id, label: each.name}))];
  const known = options.some((option) => option.value === value);
  if (!known) options.unshift({value, label: editor.t(list?.length ? gone : none)});
  return selectField(editor, {id, label, value, options, set, problem: known ? null : {key: list?.length ? 'wrong.gone' : none, values: {}}});
};

export const textField = (editor, {id, label, value, most, set, shown = true, hint = null, check = textProblem, placeholder = ''}) => {
  const problem = check(value, most);
  return html`<span class="field wide">
    ${shown ? html`<label for=${id}>${label}</label>` : nothing}
    <input
      class="text" id=${id} type="text" autocomplete="off" placeholder=${placeholder}
      aria-label=${shown ? nothing : label} aria-invalid=${problem ? 'true' : 'false'} aria-describedby=${described(id, problem)}
      .value=${live(value)} ?disabled=${editor.readonly} @input=${(event) => set(event.target.value)}
    >${hint ? html`<span class="hint">${hint}</span>` : nothing}${wrong(editor, id, problem)}</span>`;
};

/**
 * A value that enters the scheme only when it is whole, such as a phone number; what is typed until then waits here.
 * @param parse text → value, or null when it is not one yet
 */
export const wholeField = (editor, {id, label, value, parse, set, problem, shown = false, placeholder = '', type = 'text', hint = null, wide = false}) => {
  const typed = editor.typed.get(id);
  const found = typed === undefined ? null : problem;
  const change = (event) => {
    const text = event.target.value;
    const parsed = parse(text);
    const untouched = text.trim() === '' && value === '';
    if (parsed === null && !untouched) editor.typed.set(id, text);
    else editor.typed.delete(id);
    if (parsed === null) editor.requestUpdate();
    else set(parsed);
  };
  return html`<span class="field ${wide ? 'wide' : ''}">
    ${shown ? html`<label for=${id}>${label}</label>` : nothing}
    <input
      class="text whole" id=${id} type=${type} autocomplete="off" placeholder=${placeholder}
      aria-label=${shown ? nothing : label} aria-invalid=${found ? 'true' : 'false'} aria-describedby=${described(id, found)}
      .value=${live(typed ?? value)} ?disabled=${editor.readonly} @change=${change}
    >${hint ? html`<span class="hint">${hint}</span>` : nothing}${wrong(editor, id, found)}</span>`;
};

/** Several values in one line, separated by commas; one that is malformed keeps the line out of the scheme. */
export const listField = (editor, {id, label, list, most, fits, wrong: key, placeholder = '', hint = null, set}) => wholeField(editor, {
  id,
  label,
  shown: true,
  wide: true,
  placeholder,
  hint,
  value: list.join(', '),
  parse: (text) => {
    const found = [...new Set(listOf(text))];
    return found.length <= most && found.every(fits) ? found : null;
  },
  set,
  problem: {key, values: {most}},
});

/** A text with holes; the names that fit stand under it. */
export const templateField = (editor, {required = false, hint = true, ...field}) => textField(editor, {
  most: LIMITS.template,
  check: required ? wantedTemplateProblem : templateProblem,
  hint: hint ? editor.t('template.hint', {names: holes(editor)}) : null,
  ...field,
});

const holes = (editor) => ['caller', 'dialled', 'client', ...ownVariables(editor.scheme)].map((name) => `{${name}}`).join(', ');

/** A setting that is there or not; its sentence stands under it. */
export const switchField = (editor, {id, label, on, set}) => html`<label class="switch" for=${id}><input
  id=${id} type="checkbox" .checked=${live(on)} ?disabled=${editor.readonly} @change=${(event) => set(event.target.checked)}
>${label}</label>`;

const CONTACTS = ['all-at-once', 'in-turn', 'main-only', 'sip-only'];

export const contactsField = (editor, {id, label, value, set}) =>
  selectField(editor, {id, label, value, options: CONTACTS.map((each) => ({value: each, label: editor.t(`contacts.${each}`)})), set});

/** A variable that some step of the scheme writes. */
export const variableField = (editor, {id, value, set}) => directoryField(editor, {
  id,
  label: editor.t('field.variable'),
  value,
  list: ownVariables(editor.scheme).map((name) => ({id: name, name})),
  none: 'none.variables',
  gone: 'gone.variable',
  set,
});

/**
 * Names with something beside each, as a table: parameters, variables, answers.
 * @param rows    [name, value] in order
 * @param fits    name → whether it may be called so
 * @param value   a field for what stands beside the name, or null
 * @param set     the rows anew, and the field that is typed in
 */
export const namedRows = (editor, {id, caption, heads, rows, most, fits, wrong: key, fresh, addLabel, value, set}) => {
  const renamed = (row, name) => set(rows.map((each, place) => (place === row ? [name, each[1]] : each)));
  const taken = (row, name) => rows.some((each, place) => place !== row && each[0] === name);
  const without = (row) => {
    editor.forgetTyping();
    set(rows.filter((_, place) => place !== row));
  };
  return html`
    ${rows.length ? html`<table class="keys named">
      <caption>${caption}</caption>
      <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}<td></td></tr></thead>
      <tbody>${rows.map(([name], row) => html`<tr>
        <td>${wholeField(editor, {id: `${id}-${row}`, label: editor.t('rows.name', {head: heads[0], row: row + 1}), value: name, wide: true, parse: (text) => (fits(text.trim()) && !taken(row, text.trim()) ? text.trim() : null), set: (text) => renamed(row, text), problem: {key, values: {}}})}</td>
        <td>${value(row, name)}</td>
        <td>${button(editor, {label: editor.t('row.remove', {name}), face: icon('close'), click: () => without(row)})}</td>
      </tr>`)}</tbody>
    </table>` : nothing}
    <button type="button" class="quiet" id=${`${id}-add`} ?disabled=${editor.readonly || rows.length >= most} @click=${() => set([...rows, fresh(rows.map(([name]) => name))])}>${icon('plus')}${addLabel}</button>`;
};

export const button = (editor, {label, face, click, disabled = false, kind = ''}) => html`<button
  type="button" class="tool ${kind}" aria-label=${label} title=${label} ?disabled=${disabled || editor.readonly} @click=${click}
>${face}</button>`;

/** Up, down and out: the same three buttons for whatever stands in an order. */
export const moves = (editor, list, row, name, set) => {
  const swapped = (one, other) => list.map((each, place) => (place === one ? list[other] : place === other ? list[one] : each));
  return html`<span class="moves">
    ${button(editor, {label: editor.t('row.up', {name}), face: icon('up'), disabled: row === 0, click: () => set(swapped(row, row - 1))})}
    ${button(editor, {label: editor.t('row.down', {name}), face: icon('down'), disabled: row === list.length - 1, click: () => set(swapped(row, row + 1))})}
    ${button(editor, {label: editor.t('row.remove', {name}), face: icon('close'), click: () => set(list.filter((_, place) => place !== row))})}
  </span>`;
};
