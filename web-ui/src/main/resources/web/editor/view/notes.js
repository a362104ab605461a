/* Steps that the caller hardly notices: notes on the call, notices about it, its recording; and where it is passed on. */
import {html, nothing} from 'lit';
import {LIMITS, isEmail, shownNumber} from '../model/limits.js';
import {NONE, firstExtension} from '../model/kinds.js';
import {freeName, isOwnName, ownVariables} from '../model/variables.js';
import {adderField, listField, moves, namedRows, numberField, selectField, sentence, templateField, textField, variableField} from './fields.js';
import {extensionField, phone, sipField} from './phone.js';
import {promptField} from './prompt.js';
import {shownForm} from './shown.js';

export const setForm = (editor, step, set) => {
  const {t} = editor;
  const unchanged = {value: '', label: t('set.unchanged')};
  const priorities = [...'0123456789'].map((each) => ({value: each, label: each}));
  return html`
    ${templateField(editor, {id: 'topic', label: t('field.topic'), value: step.topic ?? '', set: (topic) => set({topic: topic || undefined}, 'topic')})}
    ${sentence(editor, 'form.set', {
      language: selectField(editor, {id: 'language', label: t('field.language'), value: step.language ?? '', options: [unchanged, ...['ru', 'en'].map((each) => ({value: each, label: t(`language.${each}`)}))], set: (language) => set({language: language || undefined})}),
      priority: selectField(editor, {id: 'priority', label: t('field.priority'), value: step.priority === undefined ? '' : String(step.priority), options: [unchanged, ...priorities], set: (text) => set({priority: text === '' ? undefined : Number(text)})}),
    })}
    ${textField(editor, {id: 'class', label: t('field.callerClass'), value: step.callerClass ?? '', most: LIMITS.label, placeholder: t('set.classExample'), set: (callerClass) => set({callerClass: callerClass.trim() === '' ? undefined : callerClass}, 'class')})}
    ${listField(editor, {id: 'tags', label: t('field.tags'), list: step.tags ?? [], most: LIMITS.tags, fits: (tag) => tag.length <= LIMITS.label, wrong: 'wrong.tags', set: (tags) => set({tags})})}
    ${namedRows(editor, {
      id: 'variable', caption: t('variables.title'), heads: [t('variables.name'), t('variables.value')],
      rows: Object.entries(step.variables ?? {}), most: LIMITS.variables, fits: isOwnName, wrong: 'wrong.variable', addLabel: t('variables.add'),
      fresh: (taken) => [freeName([...taken, ...ownVariables(editor.scheme)], 'value'), ''],
      value: (row, name) => templateField(editor, {id: `variable-text-${row}`, label: t('variables.valueOf', {name}), value: step.variables[name], shown: false, hint: false, set: (text) => set({variables: {...step.variables, [name]: text}}, `variable-${row}`)}),
      set: (rows) => set({variables: Object.fromEntries(rows)}),
    })}`;
};

export const notifyForm = (editor, step, set) => {
  const {t, directories} = editor;
  const people = step.people ?? [];
  const free = (directories.people ?? []).filter((person) => !people.includes(person.id));
  return html`<p class="lead">${t('form.notify')}</p>
    <ol class="rows">${people.map((id, row) => html`<li class="row"><span class="name">${editor.names.person(id)}</span>${moves(editor, people, row, editor.names.person(id), (changed) => set({people: changed}))}</li>`)}</ol>
    ${free.length && people.length < LIMITS.notified ? adderField(editor, {id: 'add-person', label: t('notify.add'), options: free.map((person) => ({value: person.id, label: person.name})), add: (id) => set({people: [...people, id]})}) : nothing}
    ${listField(editor, {id: 'emails', label: t('field.emails'), list: step.emails ?? [], most: LIMITS.notified, fits: isEmail, wrong: 'wrong.emails', placeholder: 'info@example.com', set: (emails) => set({emails})})}
    ${people.length + (step.emails ?? []).length ? nothing : html`<p class="wrong">${t('wrong.nobodyTold')}</p>`}
    ${templateField(editor, {id: 'text', label: t('field.notice'), value: step.text, required: true, set: (text) => set({text}, 'text')})}`;
};

export const recordForm = (editor, step, set) => html`
  ${sentence(editor, 'form.record', {
    prompt: promptField(editor, {id: 'announcement', label: editor.t('field.announcement'), prompt: step.announcement ?? null, optional: true, set: (announcement) => set({announcement: announcement ?? undefined})}),
    mode: selectField(editor, {id: 'mode', label: editor.t('field.mode'), value: step.mode, options: ['on', 'off'].map((each) => ({value: each, label: editor.t(`record.${each}`)})), set: (mode) => set({mode})}),
  })}
  ${step.mode === 'on' && !step.announcement ? html`<p class="wrong">${editor.t('wrong.unannounced')}</p>` : nothing}`;

const TARGETS = ['extension', 'phone', 'sip', 'variable'];

export const transferForm = (editor, step, set) => {
  const {t} = editor;
  const kind = TARGETS.includes(editor.adding) ? editor.adding : step.target.kind;
  const target = (value) => {
    editor.adding = null;
    set({target: value});
  };
  const choose = (other) => {
    editor.typed.delete(`to-${other}`);
    if (other === 'extension') target({kind: other, extension: firstExtension(editor.directories)});
    else if (other === 'variable') target({kind: other, variable: ownVariables(editor.scheme)[0] ?? NONE});
    else editor.ask(other, `to-${other}`);
  };
  const own = step.target.kind === kind ? step.target : {};
  const fields = {
    extension: () => extensionField(editor, {id: 'to-extension', value: own.extension ?? '', set: (extension) => set({target: {kind, extension}}, 'extension')}),
    phone: () => phone(editor, {id: 'to-phone', value: own.number ? shownNumber(own.number) : '', set: (value) => target({kind, number: value})}),
    sip: () => sipField(editor, {id: 'to-sip', value: own.address ?? '', set: (address) => target({kind, address})}),
    variable: () => variableField(editor, {id: 'to-variable', value: own.variable, set: (variable) => target({kind, variable})}),
  };
  return html`
    ${sentence(editor, 'form.transfer', {
      kind: selectField(editor, {id: 'target', label: t('field.transferTo'), value: kind, options: TARGETS.map((each) => ({value: each, label: t(`transfer.${each}`)})), set: choose}),
      target: fields[kind](),
      seconds: numberField(editor, {id: 'seconds', label: t('field.transferSeconds'), value: step.timeoutSeconds, limits: LIMITS.transferSeconds, set: (timeoutSeconds) => set({timeoutSeconds}, 'seconds')}),
    })}
    ${own.kind ? nothing : html`<p class="hint">${t('transfer.until', {target: editor.names.transferTarget(step.target)})}</p>`}
    ${shownForm(editor, step, set)}`;
};
