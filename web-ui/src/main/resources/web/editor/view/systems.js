/* Steps that ask somebody else than the caller: the CRM, a program of the company, the record of past talks. */
import {html, nothing} from 'lit';
import {LIMITS, isAnswerField, isParameter, urlProblem} from '../model/limits.js';
import {isCrm} from '../model/kinds.js';
import {freeName, isOwnName} from '../model/variables.js';
import {adderField, contactsField, directoryField, moves, namedRows, numberField, selectField, sentence, templateField, textField, wholeField} from './fields.js';

const person = (editor, step, set) => {
  const name = editor.t('field.thatPerson');
  return {
    contacts: contactsField(editor, {id: 'contacts', label: editor.t('field.contacts', {name}), value: step.contacts, set: (contacts) => set({contacts})}),
    seconds: numberField(editor, {id: 'seconds', label: editor.t('field.seconds', {name}), value: step.timeoutSeconds, limits: LIMITS.ringSeconds, set: (timeoutSeconds) => set({timeoutSeconds}, 'seconds')}),
  };
};

const answerTime = (editor, step, set) =>
  numberField(editor, {id: 'wait', label: editor.t('field.answerWait'), value: step.waitSeconds, limits: LIMITS.lookupSeconds, set: (waitSeconds) => set({waitSeconds}, 'wait')});

export const lastAgentForm = (editor, step, set) => html`${sentence(editor, 'form.lastAgent', {
  group: directoryField(editor, {id: 'group', label: editor.t('field.group'), value: step.group ?? '', list: editor.directories.groups, first: [{value: '', label: editor.t('group.everybody')}], none: 'gone.group', gone: 'gone.group', set: (group) => set({group: group || undefined})}),
  days: numberField(editor, {id: 'days', label: editor.t('field.days'), value: step.days, limits: LIMITS.days, set: (days) => set({days}, 'days')}),
  ...person(editor, step, set),
})}<p class="hint">${editor.t('form.lastAgent.hint')}</p>`;

const RECORDS = ['lead', 'deal', 'contact'];

export const crmOwnerForm = (editor, step, set) => {
  const {t} = editor;
  const free = RECORDS.filter((each) => !step.order.includes(each));
  return html`
    ${sentence(editor, 'form.crmOwner', {
      connection: directoryField(editor, {id: 'connection', label: t('field.connection'), value: step.connection, list: editor.directories.connections?.filter(isCrm), none: 'none.crm', gone: 'gone.connection', set: (connection) => set({connection})}),
      wait: answerTime(editor, step, set),
    })}
    <div class="option"><h3>${t('crm.order')}</h3>
      <ol class="rows">${step.order.map((kept, row) => html`<li class="row"><span class="name">${t(`crm.${kept}`)}</span>${moves(editor, step.order, row, t(`crm.${kept}`), (order) => set({order}))}</li>`)}</ol>
      ${step.order.length ? nothing : html`<p class="wrong">${t('wrong.noOrder')}</p>`}
      ${free.length ? adderField(editor, {id: 'add-record', label: t('crm.add'), options: free.map((each) => ({value: each, label: t(`crm.${each}`)})), add: (kept) => set({order: [...step.order, kept]})}) : nothing}
    </div>
    ${sentence(editor, 'form.crmRing', person(editor, step, set))}`;
};

export const webhookForm = (editor, step, set) => {
  const {t, directories} = editor;
  return html`
    ${textField(editor, {id: 'url', label: t('field.url'), value: step.url, most: LIMITS.url, check: urlProblem, placeholder: 'https://example.com/route', set: (url) => set({url: url.trim()}, 'url')})}
    ${sentence(editor, 'form.webhook', {
      method: selectField(editor, {id: 'method', label: t('field.method'), value: step.method, options: [{value: 'post', label: 'POST'}, {value: 'get', label: 'GET'}], set: (method) => set({method})}),
      wait: answerTime(editor, step, set),
      connection: directoryField(editor, {id: 'connection', label: t('field.signature'), value: step.connection ?? '', list: directories.connections?.filter((each) => !isCrm(each)), first: [{value: '', label: t('webhook.unsigned')}], none: 'gone.connection', gone: 'gone.connection', set: (connection) => set({connection: connection || undefined})}),
    })}
    ${namedRows(editor, {
      id: 'parameter', caption: t('webhook.parameters'), heads: [t('webhook.parameter'), t('webhook.text')],
      rows: Object.entries(step.parameters ?? {}), most: LIMITS.parameters, fits: isParameter, wrong: 'wrong.parameter', addLabel: t('webhook.addParameter'),
      fresh: (taken) => [freeName(taken, 'parameter'), ''],
      value: (row, name) => templateField(editor, {id: `parameter-text-${row}`, label: t('webhook.textOf', {name}), value: step.parameters[name], shown: false, hint: false, set: (text) => set({parameters: {...step.parameters, [name]: text}}, `parameter-${row}`)}),
      set: (rows) => set({parameters: Object.fromEntries(rows)}),
    })}
    ${answers(editor, step, set)}
    ${namedRows(editor, {
      id: 'variable', caption: t('webhook.variables'), heads: [t('variables.name'), t('webhook.field')],
      rows: Object.entries(step.variables ?? {}), most: LIMITS.variables, fits: isOwnName, wrong: 'wrong.variable', addLabel: t('webhook.addVariable'),
      fresh: (taken) => [freeName(taken, 'value'), 'value'],
      value: (row, name) => answerField(editor, {id: `variable-field-${row}`, label: t('webhook.fieldOf', {name}), value: step.variables[name], set: (field) => set({variables: {...step.variables, [name]: field}})}),
      set: (rows) => set({variables: Object.fromEntries(rows)}),
    })}
    <p class="hint">${t('form.webhook.hint')}</p>`;
};

const answerField = (editor, {optional = false, ...field}) => wholeField(editor, {
  wide: true,
  parse: (text) => (isAnswerField(text.trim()) || (optional && text.trim() === '') ? text.trim() : null),
  problem: {key: 'wrong.field', values: {}},
  ...field,
});

const RESERVED = ['other', 'failed'];

const answers = (editor, step, set) => {
  const {t} = editor;
  const rows = step.answers ?? [];
  const missing = rows.length && !step.field;
  return html`<div class="option"><h3>${t('webhook.answers')}</h3>
    ${answerField(editor, {id: 'field', label: t('webhook.answerField'), shown: true, optional: true, value: step.field ?? '', placeholder: 'result', set: (field) => set({field: field || undefined})})}
    ${missing ? html`<p class="wrong">${t('wrong.noField')}</p>` : nothing}
    ${step.field || rows.length ? namedRows(editor, {
      id: 'answer', caption: t('webhook.exits'), heads: [t('webhook.answer'), t('webhook.meaning')],
      rows: rows.map((answer) => [answer.value, answer]), most: LIMITS.answers, fits: (name) => name !== '' && name.length <= LIMITS.name && !RESERVED.includes(name), wrong: 'wrong.answer', addLabel: t('webhook.addAnswer'),
      fresh: (taken) => [freeName(taken, 'answer'), {label: ''}],
      value: (row, name) => textField(editor, {id: `answer-label-${row}`, label: t('webhook.meaningOf', {name}), value: rows[row].label ?? '', most: LIMITS.keyLabel, shown: false, set: (label) => set({answers: rows.map((each, place) => (place === row ? {...each, label} : each))}, `answer-${row}`)}),
      set: (changed) => set({answers: changed.map(([value, answer]) => ({...answer, value}))}),
    }) : nothing}</div>`;
};
