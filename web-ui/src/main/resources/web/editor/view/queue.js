/* A place in a line of callers: which line, what they hear first, how long they wait, and by which keys they leave. */
import {html, nothing} from 'lit';
import {LIMITS, isSkill} from '../model/limits.js';
import {directoryField, namedRows, numberField, selectField, sentence, switchField} from './fields.js';
import {freeName} from '../model/variables.js';
import {freeKeys, inOrder, keyAdder, keyRows} from './phone-keys.js';
import {promptField} from './prompt.js';

export const queueForm = (editor, step, set) => {
  const {t, directories} = editor;
  return html`
    ${sentence(editor, 'form.queue', {
      queue: directoryField(editor, {id: 'queue', label: t('field.queue'), value: step.queue, list: directories.queues, none: 'none.queues', gone: 'gone.queue', set: (queue) => set({queue})}),
      prompt: promptField(editor, {id: 'greeting', label: t('field.greeting'), prompt: step.greeting ?? null, optional: true, set: (greeting) => set({greeting: greeting ?? undefined})}),
      seconds: numberField(editor, {id: 'wait', label: t('field.queueWait'), value: step.maxWaitSeconds, limits: LIMITS.queueSeconds, set: (maxWaitSeconds) => set({maxWaitSeconds}, 'wait')}),
    })}
    ${answering(editor, step)}
    ${switchField(editor, {id: 'last', label: t('queue.lastAgent'), on: step.lastAgentDays !== undefined, set: (on) => set({lastAgentDays: on ? 1 : undefined})})}
    ${step.lastAgentDays === undefined ? nothing : sentence(editor, 'form.lastAgentDays', {
      days: numberField(editor, {id: 'last-days', label: t('field.days'), value: step.lastAgentDays, limits: LIMITS.days, set: (lastAgentDays) => set({lastAgentDays}, 'last-days')}),
    })}
    ${skills(editor, step, set)}
    ${callBack(editor, step, set)}
    ${keyRows(editor, step, set, {caption: t('queue.keys'), example: t('queue.example')})}
    ${step.keys.length ? nothing : html`<p class="hint">${t('queue.noKeys')}</p>`}
    ${keyAdder(editor, step, set)}`;
};

/* Whoever presses the key hangs up, keeps their place and is called when it is their turn. */
const callBack = (editor, step, set) => {
  const {t, directories} = editor;
  const changed = (change) => set({callBack: {...step.callBack, ...change}});
  return html`
    ${switchField(editor, {id: 'call-back', label: t('queue.callBack'), on: step.callBack !== undefined, set: (on) => set({callBack: on ? {key: freeKeys(step)[0] ?? '1'} : undefined})})}
    ${step.callBack === undefined ? nothing : html`${sentence(editor, 'form.queueCallBack', {
      key: selectField(editor, {id: 'call-back-key', label: t('field.callBackKey'), value: step.callBack.key, options: inOrder([step.callBack.key, ...freeKeys(step)]), set: (key) => changed({key})}),
      calendar: directoryField(editor, {id: 'call-back-calendar', label: t('field.callBackHours'), value: step.callBack.calendar ?? '', list: directories.calendars ?? [], first: [{value: '', label: t('callback.ofCompany')}], none: 'gone.calendar', gone: 'gone.calendar', set: (calendar) => changed({calendar: calendar || undefined})}),
    })}<p class="hint">${t('queue.callBackHint')}</p>`}`;
};

/* What whoever answers has to know; who knows what is written down with each person. */
const skills = (editor, step, set) => {
  const {t} = editor;
  const wanted = step.skills ?? {};
  const changed = (rows) => set({skills: rows.length ? Object.fromEntries(rows) : undefined});
  return html`${namedRows(editor, {
    id: 'skill', caption: t('queue.skills'), heads: [t('queue.skill'), t('queue.level')],
    rows: Object.entries(wanted), most: LIMITS.skills, fits: isSkill, wrong: 'wrong.skill', addLabel: t('queue.addSkill'),
    fresh: (taken) => [freeSkill(editor, taken), 1],
    value: (row, name) => numberField(editor, {id: `skill-level-${row}`, label: t('queue.levelOf', {name}), value: wanted[name], limits: LIMITS.level, set: (level) => set({skills: {...wanted, [name]: level}}, `skill-level-${row}`)}),
    set: changed,
  })}${Object.keys(wanted).length ? html`<p class="hint">${t('queue.skillsHint')}</p>` : nothing}`;
};

/* What somebody of the company knows is what is looked for first. */
const freeSkill = (editor, taken) => {
  const known = [...new Set((editor.directories.people ?? []).flatMap((person) => person.skills ?? []))];
  return known.find((name) => !taken.includes(name)) ?? freeName(taken, editor.t('queue.skill').toLowerCase());
};

/* Who answers is kept with the queue, for every scheme that leads to it. */
const answering = (editor, step) => {
  const {t, directories} = editor;
  const queue = directories.queues?.find((each) => each.id === step.queue);
  if (!queue) return nothing;
  const size = directories.groups?.find((group) => group.id === queue.group)?.members.length ?? 0;
  return html`<p class="hint">${t('queue.answering', {group: editor.names.group(queue.group), people: t('group.size', {count: size})})}</p>`;
};
