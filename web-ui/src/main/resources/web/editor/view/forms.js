/* The settings of each kind of step, as sentences. */
import {html, nothing} from 'lit';
import {exitsOf} from '../model/exits.js';
import {LIMITS, requiredProblem} from '../model/limits.js';
import {askForm, callbackForm, disaForm} from './asking.js';
import {adderField, directoryField, listField, moves, numberField, selectField, sentence, textField} from './fields.js';
import {menuForm} from './menu.js';
import {notifyForm, recordForm, setForm, transferForm} from './notes.js';
import {promptField} from './prompt.js';
import {queueForm} from './queue.js';
import {ringForm} from './ring.js';
import {crmOwnerForm, lastAgentForm, webhookForm} from './systems.js';
import {dialledForm, splitForm} from './ways.js';

const playForm = (editor, step, set) => sentence(editor, 'form.play', {
  prompt: promptField(editor, {id: 'prompt', label: editor.t('field.prompt'), prompt: step.prompt, set: (prompt) => set({prompt})}),
});

const exitsLine = (editor, step) => {
  const names = exitsOf(step, editor.directories).map((name) => editor.names.exit(step, name));
  return names.length ? html`<p class="hint">${editor.t('form.exits', {exits: names.join(', ')})}</p>` : nothing;
};

const scheduleForm = (editor, step, set) => html`${sentence(editor, 'form.schedule', {
  calendar: directoryField(editor, {id: 'calendar', label: editor.t('field.calendar'), value: step.calendar, list: editor.directories.calendars, none: 'none.calendars', gone: 'gone.calendar', set: (calendar) => set({calendar})}),
})}${exitsLine(editor, step)}<p class="hint">${editor.t('form.zone', {zone: editor.zone})}</p>`;

const voicemailForm = (editor, step, set) => html`
  ${sentence(editor, 'form.voicemail', {
    prompt: promptField(editor, {id: 'greeting', label: editor.t('field.greeting'), prompt: step.greeting, set: (greeting) => set({greeting})}),
    seconds: numberField(editor, {id: 'limit', label: editor.t('field.limit'), value: step.limitSeconds, limits: LIMITS.messageSeconds, set: (limitSeconds) => set({limitSeconds}, 'limit')}),
    mailbox: directoryField(editor, {id: 'mailbox', label: editor.t('field.mailbox'), value: step.mailbox ?? '', list: editor.directories.people, first: [{value: '', label: editor.t('mailbox.company')}], none: 'gone.person', gone: 'gone.person', set: (value) => set({mailbox: value || undefined})}),
  })}`;

const callerForm = (editor, step, set) => {
  const free = (editor.directories.callerLists ?? []).filter((list) => !step.lists.includes(list.id));
  return html`<p class="lead">${editor.t('form.caller')}</p>
  <ol class="rows">${step.lists.map((id, row) => callerList(editor, step, set, id, row))}</ol>
  ${step.lists.length || step.classes?.length ? nothing : html`<p class="wrong">${editor.t(editor.directories.callerLists?.length ? 'wrong.noLists' : 'none.lists')}</p>`}
  ${free.length ? adderField(editor, {
    id: 'add-list',
    label: editor.t('caller.add'),
    options: free.map((list) => ({value: list.id, label: editor.t('caller.option', {name: list.name, count: list.size})})),
    add: (id) => set({lists: [...step.lists, id]}),
  }) : nothing}
  ${listField(editor, {id: 'classes', label: editor.t('caller.classes'), list: step.classes ?? [], most: LIMITS.answers, fits: (name) => name.length <= LIMITS.label, wrong: 'wrong.classes', hint: editor.t('caller.classes.hint'), set: (classes) => set({classes})})}
  ${exitsLine(editor, step)}`;
};

const callerList = (editor, step, set, id, row) => html`<li class="row">
  <span class="name">${editor.names.callerList(id)}</span>
  ${moves(editor, step.lists, row, editor.names.callerList(id), (lists) => set({lists}))}
</li>`;

const schemeForm = (editor, step, set) => html`${sentence(editor, 'form.scheme', {
  scheme: directoryField(editor, {id: 'scheme', label: editor.t('field.scheme'), value: step.scheme, list: editor.directories.schemes, none: 'none.schemes', gone: 'gone.scheme', set: (scheme) => set({scheme})}),
})}${exitsOf(step, editor.directories).length ? exitsLine(editor, step) : html`<p class="hint">${editor.t('form.schemeNoEnds')}</p>`}`;

const endForm = (editor, step, set) => html`${textField(editor, {id: 'end-name', label: editor.t('field.end'), value: step.name, most: LIMITS.label, check: requiredProblem, set: (name) => set({name}, 'end')})}<p class="hint">${editor.t('form.end')}</p>`;

const hangupForm = (editor, step, set) => sentence(editor, 'form.hangup', {
  prompt: promptField(editor, {id: 'goodbye', label: editor.t('field.goodbye'), prompt: step.goodbye ?? null, optional: true, set: (goodbye) => set({goodbye: goodbye ?? undefined})}),
  cause: selectField(editor, {id: 'cause', label: editor.t('field.cause'), value: step.cause, options: ['normal', 'busy', 'rejected'].map((cause) => ({value: cause, label: editor.t(`cause.told.${cause}`)})), set: (cause) => set({cause})}),
});

const FORMS = {
  play: playForm,
  menu: menuForm,
  schedule: scheduleForm,
  ring: ringForm,
  queue: queueForm,
  voicemail: voicemailForm,
  caller: callerForm,
  scheme: schemeForm,
  'last-agent': lastAgentForm,
  'crm-owner': crmOwnerForm,
  webhook: webhookForm,
  dialled: dialledForm,
  split: splitForm,
  ask: askForm,
  set: setForm,
  callback: callbackForm,
  transfer: transferForm,
  record: recordForm,
  notify: notifyForm,
  disa: disaForm,
  end: endForm,
  hangup: hangupForm,
};

/** @param set changes of the step, and the field they were typed in */
export const form = (editor, step) => FORMS[step.type](editor, step, (changes, field = null) => editor.change(step.id, changes, field));
