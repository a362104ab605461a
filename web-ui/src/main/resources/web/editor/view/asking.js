/* Steps that ask the caller for something: digits, a wish to be called back, a PIN. */
import {html, nothing} from 'lit';
import {LIMITS, MENU_KEYS, isNumberMask, isPin} from '../model/limits.js';
import {isOwnName} from '../model/variables.js';
import {directoryField, listField, numberField, selectField, sentence, wholeField} from './fields.js';
import {promptField} from './prompt.js';

const prompted = (editor, step, set) =>
  promptField(editor, {id: 'prompt', label: editor.t('field.prompt'), prompt: step.prompt, set: (prompt) => set({prompt})});

const number = (editor, step, set, field, label, limits) =>
  numberField(editor, {id: field, label: editor.t(label), value: step[field], limits, set: (value) => set({[field]: value}, field)});

export const askForm = (editor, step, set) => html`
  ${sentence(editor, 'form.ask', {
    prompt: prompted(editor, step, set),
    least: number(editor, step, set, 'minDigits', 'field.minDigits', LIMITS.digits),
    most: number(editor, step, set, 'maxDigits', 'field.maxDigits', [step.minDigits, LIMITS.digits[1]]),
  })}
  ${wholeField(editor, {id: 'variable', label: editor.t('field.keepAs'), shown: true, wide: true, value: step.variable, parse: (text) => (isOwnName(text.trim()) ? text.trim() : null), set: (variable) => set({variable}), problem: {key: 'wrong.variable', values: {}}, hint: editor.t('form.ask.hint', {name: `{${step.variable}}`})})}
  ${sentence(editor, 'form.askWait', {
    seconds: number(editor, step, set, 'waitSeconds', 'field.waitDigits', LIMITS.waitSeconds),
    attempts: number(editor, step, set, 'attempts', 'field.attempts', LIMITS.attempts),
  })}`;

export const callbackForm = (editor, step, set) => html`
  ${sentence(editor, 'form.callback', {
    prompt: prompted(editor, step, set),
    key: selectField(editor, {id: 'key', label: editor.t('field.acceptKey'), value: step.key, options: MENU_KEYS.map((each) => ({value: each, label: each})), set: (key) => set({key})}),
    seconds: number(editor, step, set, 'waitSeconds', 'field.wait', LIMITS.waitSeconds),
    calendar: directoryField(editor, {id: 'calendar', label: editor.t('field.due'), value: step.calendar ?? '', list: (editor.directories.calendars ?? []).map(({id, name}) => ({id, name: editor.t('callback.opening', {name})})), first: [{value: '', label: editor.t('callback.atOnce')}], none: 'gone.calendar', gone: 'gone.calendar', set: (calendar) => set({calendar: calendar || undefined})}),
  })}
  <p class="hint">${editor.t('form.callback.hint')}</p>`;

export const disaForm = (editor, step, set) => html`
  ${sentence(editor, 'form.disa', {
    prompt: prompted(editor, step, set),
    attempts: number(editor, step, set, 'attempts', 'field.pinAttempts', LIMITS.pinAttempts),
  })}
  ${pin(editor, step, set)}
  ${listField(editor, {id: 'allowed', label: editor.t('field.allowed'), list: step.allowed, most: LIMITS.allowed, fits: isNumberMask, wrong: 'wrong.allowed', placeholder: `${editor.countryPrefix}*`, hint: editor.t('disa.allowed'), set: (allowed) => set({allowed})})}
  ${sentence(editor, 'form.disaRing', {seconds: number(editor, step, set, 'timeoutSeconds', 'field.disaSeconds', LIMITS.ringSeconds)})}`;

/* The drawing keeps only the PIN's salted hash: the server makes it, and nobody can read it back. */
const pin = (editor, step, set) => {
  const kept = step.pin.hash !== '';
  const refused = editor.pinRefused?.step === step.id ? editor.pinRefused.wrong : null;
  const send = async (digits) => {
    const {pin: made, wrong} = await editor.hashPin(digits);
    editor.pinRefused = made ? null : {step: step.id, wrong};
    if (wrong === 'wrong.pinSignedOut') document.dispatchEvent(new CustomEvent('dozvon-session-ended'));
    if (made) set({pin: made});
    else editor.requestUpdate();
  };
  return html`
    ${wholeField(editor, {id: 'pin', label: editor.t(kept ? 'field.newPin' : 'field.pin'), type: 'password', shown: true, wide: true, value: '', parse: (text) => (isPin(text.trim()) ? text.trim() : null), set: send, problem: {key: 'wrong.pin', values: {}}, hint: kept ? editor.t('disa.pinKept') : null})}
    ${refused ? html`<p class="wrong" role="status">${editor.t(refused)}</p>` : nothing}
    ${kept || refused ? nothing : html`<p class="wrong">${editor.t('wrong.noPin')}</p>`}`;
};
