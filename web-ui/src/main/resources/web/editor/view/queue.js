/* A place in a line of callers: which line, what they hear first, how long they wait, and by which keys they leave. */
import {html, nothing} from 'lit';
import {LIMITS} from '../model/limits.js';
import {directoryField, numberField, sentence} from './fields.js';
import {keyAdder, keyRows} from './phone-keys.js';
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
    ${keyRows(editor, step, set, {caption: t('queue.keys'), example: t('queue.example')})}
    ${step.keys.length ? nothing : html`<p class="hint">${t('queue.noKeys')}</p>`}
    ${keyAdder(editor, step, set)}`;
};

/* Who answers is kept with the queue, for every scheme that leads to it. */
const answering = (editor, step) => {
  const {t, directories} = editor;
  const queue = directories.queues?.find((each) => each.id === step.queue);
  if (!queue) return nothing;
  const size = directories.groups?.find((group) => group.id === queue.group)?.members.length ?? 0;
  return html`<p class="hint">${t('queue.answering', {group: editor.names.group(queue.group), people: t('group.size', {count: size})})}</p>`;
};
