/* The side panel: the settings of the chosen step, or of the scheme itself. */
import {html, nothing} from 'lit';
import {LIMITS, requiredProblem, shownNumber} from '../model/limits.js';
import {exitsOf} from '../model/exits.js';
import {find, targetOf} from '../model/graph.js';
import {form} from './forms.js';
import {icon} from './icons.js';
import {numberField, sentence, textField} from './fields.js';
import {phone} from './phone.js';

const problems = (editor, id) => {
  const list = editor.problemsOf(id);
  if (!list.length) return nothing;
  return html`<ul class="problems">${list.map((problem) => html`<li class=${problem.severity}>${icon(problem.severity)}<div>
    <p><span class="word">${editor.t(`severity.${problem.severity}`)}:</span> ${problem.message}</p>
    ${problem.example ? html`<p class="example">${problem.example.told}</p>` : nothing}
    ${wayOut(editor, problem)}
  </div></li>`)}</ul>`;
};

const wayOut = (editor, problem) => {
  const fixes = problem.fix && !editor.readonly;
  if (!problem.example && !fixes) return nothing;
  return html`<p class="way-out">
    ${fixes ? html`<button type="button" class="quiet mend" @click=${() => editor.mend(problem).catch(() => {})}>${icon('walked')}${problem.fix.told}</button>` : nothing}
    ${problem.example ? html`<button type="button" class="quiet" @click=${() => editor.play(problem).catch(() => {})}>${icon('listen')}${editor.t('problem.play')}</button>` : nothing}
  </p>`;
};

const head = (editor, tile, kind, title) => html`<header class="panel-head">
  <span class="tile">${icon(tile)}</span>
  <h2 id="panel-title" tabindex="-1">${kind}<small>${title}</small></h2>
  <button type="button" class="tool" aria-label=${editor.t('panel.close')} title=${editor.t('panel.close')} @click=${() => editor.closePanel()}>${icon('close')}</button>
</header>`;

const exitList = (editor, step) => {
  const exits = exitsOf(step, editor.directories);
  if (!exits.length) return nothing;
  return html`<section class="leads"><h3>${editor.t('panel.exits')}</h3><ul>${exits.map((exit) => exitLine(editor, step, exit))}</ul></section>`;
};

const exitLine = (editor, step, exit) => {
  const target = targetOf(editor.scheme, {step: step.id, exit});
  const where = target === null ? editor.t('exit.goodbye') : editor.names.stepTitle(find(editor.scheme, target));
  const name = editor.names.exit(step, exit);
  return html`<li>
    <span class="exit-of">${name}</span>
    <button type="button" class="where ${target === null ? 'unset' : ''}" ?disabled=${editor.readonly} aria-label=${editor.t('panel.change', {exit: name, where})} @click=${() => editor.openExit({step: step.id, exit})}>${where}</button>
  </li>`;
};

const action = (editor, name, click, kind = '') => html`<button type="button" class="quiet ${kind}" @click=${click}>${icon(name)}${editor.t(`action.${name}`)}</button>`;

const actions = (editor, step) => (editor.readonly ? nothing : html`<footer class="actions">
  ${action(editor, 'move', () => editor.cut(step.id))}
  ${action(editor, 'copy', () => editor.copy(step.id))}
  ${action(editor, 'replace', () => editor.openReplace(step.id))}
  ${action(editor, 'delete', () => editor.delete(step.id), 'danger')}
</footer>`);

const stepPanel = (editor, step) => html`
  ${head(editor, step.type, editor.names.kind(step), editor.names.title(step))}
  <div class="panel-body" tabindex=${editor.readonly ? '0' : nothing}>
    ${problems(editor, step.id)}
    ${form(editor, step)}
    <div class="divide"></div>
    ${textField(editor, {id: 'label', label: editor.t('field.label'), value: step.label, most: LIMITS.label, placeholder: editor.names.automatic({...step, label: ''}), set: (label) => editor.change(step.id, {label}, 'label')})}
    ${exitList(editor, step)}
  </div>
  ${actions(editor, step)}`;

const reserve = (editor) => {
  const {t, scheme} = editor;
  const set = (number) => editor.changeScheme({reserve: {number, timeoutSeconds: scheme.reserve?.timeoutSeconds ?? 30}});
  return html`<section>
    <h3>${t('reserve.title')}</h3>
    <p class="hint">${t('reserve.why')}</p>
    ${phone(editor, {id: 'reserve', value: scheme.reserve ? shownNumber(scheme.reserve.number) : '', set})}
    ${scheme.reserve ? html`${sentence(editor, 'form.reserve', {
      seconds: numberField(editor, {id: 'reserve-seconds', label: t('field.reserveSeconds'), value: scheme.reserve.timeoutSeconds, limits: LIMITS.ringSeconds, set: (timeoutSeconds) => editor.changeScheme({reserve: {...scheme.reserve, timeoutSeconds}}, 'reserve')}),
    })}${editor.readonly ? nothing : html`<button type="button" class="quiet" @click=${() => editor.changeScheme({reserve: undefined})}>${icon('close')}${t('reserve.remove')}</button>`}` : nothing}
  </section>`;
};

const schemePanel = (editor) => html`
  ${head(editor, 'start', editor.t('start.title'), editor.scheme.name)}
  <div class="panel-body" tabindex=${editor.readonly ? '0' : nothing}>
    ${problems(editor, null)}
    ${textField(editor, {id: 'scheme-name', label: editor.t('field.name'), value: editor.scheme.name, most: LIMITS.name, check: requiredProblem, set: (name) => editor.changeScheme({name}, 'name')})}
    ${reserve(editor)}
  </div>`;

export const panel = (editor) => {
  if (editor.selected === null) return nothing;
  const step = editor.selected === '' ? null : editor.step(editor.selected);
  return html`<aside class="panel" aria-labelledby="panel-title" @keydown=${(event) => editor.keys.pressInPanel(event)}>
    ${step ? stepPanel(editor, step) : schemePanel(editor)}
  </aside>`;
};
