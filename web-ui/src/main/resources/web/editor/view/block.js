/* One step, as a button; the same in the drawing and in the outline. */
import {html, nothing} from 'lit';
import {placeKey} from '../model/graph.js';
import {icon} from './icons.js';
import {at} from './styled.js';

export const blockKey = (id) => `block ${id ?? ''}`;
export const exitKey = (place) => `exit ${placeKey(place)}`;

const count = (problems, severity) => problems.filter((problem) => problem.severity === severity).length;

/** Icon, word and colour: none of them alone. */
export const badge = (editor, problems) => {
  const errors = count(problems, 'error');
  const warnings = count(problems, 'warning');
  if (!errors && !warnings) return nothing;
  const kind = errors ? 'error' : 'warning';
  return html`<span class="badge ${kind}">${icon(kind)}${editor.t(`badge.${kind}`, {count: errors || warnings})}</span>`;
};

const mark = (editor, id) => {
  if (editor.activeStep && editor.activeStep === id) return html`<span class="badge now">${icon('now')}${editor.t('mark.now')}</span>`;
  const place = editor.walked.steps.get(id);
  return place ? html`<span class="badge walked">${icon('walked')}${editor.t('mark.walked', {place})}</span>` : nothing;
};

const classes = (editor, id, step) => [
  'block',
  step.type,
  editor.selected === id ? 'selected' : '',
  editor.walked.steps.has(id) ? 'walked' : '',
  editor.activeStep === id ? 'active' : '',
  editor.placing?.move === id ? 'cut' : '',
  editor.map.order.connected.has(id) ? '' : 'apart',
].join(' ');

/** "Step 3 of 9, Ring Sales, …, 2 exits: answered, nobody answered; 1 warning", with what is seen as its middle. */
export const block = (editor, id, place, box = null) => {
  const {t, names} = editor;
  const step = editor.step(id);
  const problems = editor.problemsOf(id);
  const exits = names.exits(step);
  const apart = !editor.map.order.connected.has(id);
  return html`<button
    type="button"
    class=${classes(editor, id, step)}
    data-item=${blockKey(id)}
    tabindex=${editor.tabIndex(blockKey(id))}
    aria-pressed=${editor.selected === id ? 'true' : 'false'}
    title=${`${names.stepTitle(step)} — ${names.facts(step)}`}
    @click=${() => editor.open(id)}
    ${box ? at(box) : nothing}
  >
    <span class="hidden">${t('step.place', {place, total: editor.map.order.order.length})}, </span>
    <span class="tile">${icon(step.type)}</span>
    <span class="what">
      <span class="kind">${names.kind(step)}<span class="hidden">: </span></span>
      <span class="title">${names.title(step)}</span>
      <span class="facts"><span class="hidden">, </span>${apart ? t('step.apart') : names.facts(step)}</span>
    </span>
    ${exits.length ? html`<span class="hidden">, ${t('step.exits', {count: exits.length, exits: exits.join(', ')})}</span>` : nothing}
    <span class="marks">${mark(editor, id)}${badge(editor, problems)}</span>
  </button>`;
};

/** Where calls come in: the scheme's own settings. */
export const startBlock = (editor, box = null) => {
  const {t, scheme} = editor;
  const reserve = scheme.reserve ? t('start.reserve') : t('start.noReserve');
  return html`<button
    type="button"
    class="block start ${editor.selected === '' ? 'selected' : ''} ${editor.walked.steps.size ? 'walked' : ''}"
    data-item=${blockKey(null)}
    tabindex=${editor.tabIndex(blockKey(null))}
    aria-pressed=${editor.selected === '' ? 'true' : 'false'}
    title=${scheme.name}
    @click=${() => editor.open('')}
    ${box ? at(box) : nothing}
  >
    <span class="tile">${icon('start')}</span>
    <span class="what">
      <span class="title">${t('start.title')}</span>
      <span class="facts"><span class="hidden">, </span>${reserve}</span>
    </span>
    <span class="marks">${badge(editor, editor.problemsOf(null))}</span>
  </button>`;
};
