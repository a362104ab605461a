/* Undo, redo, the size of the drawing, the way to look at it. */
import {html, nothing} from 'lit';
import {find} from '../model/graph.js';
import {icon} from './icons.js';

const tool = (editor, name, click, disabled = false) => html`<button type="button" class="tool" aria-label=${editor.t(`tool.${name}`)} title=${editor.t(`tool.${name}.title`)} ?disabled=${disabled} @click=${click}>${icon(name)}</button>`;

const edits = (editor) => (editor.readonly ? html`<span class="state">${editor.t('readonly')}</span>` : html`<div class="tools">
  ${tool(editor, 'undo', () => editor.undo(), !editor.history.past.length)}
  ${tool(editor, 'redo', () => editor.redo(), !editor.history.future.length)}
</div>`);

const zooms = (editor) => (editor.listed ? nothing : html`<div class="tools">
  ${tool(editor, 'minus', () => editor.zoomTo(editor.zoom - 0.1), editor.zoom <= 0.4)}
  <button type="button" class="tool percent" aria-label=${editor.t('tool.whole', {percent: Math.round(editor.zoom * 100)})} title=${editor.t('tool.whole.title')} @click=${() => editor.zoomTo(1)}>${Math.round(editor.zoom * 100)} %</button>
  ${tool(editor, 'plus', () => editor.zoomTo(editor.zoom + 0.1), editor.zoom >= 1.5)}
  ${tool(editor, 'fit', () => editor.fit())}
</div>`);

const views = (editor) => (editor.narrow ? nothing : html`<div class="tools views" role="group" aria-label=${editor.t('tool.view')}>
  <button type="button" class="tool word" aria-pressed=${String(!editor.listed)} @click=${() => editor.show('drawing')}>${icon('drawing')}${editor.t('tool.drawing')}</button>
  <button type="button" class="tool word" aria-pressed=${String(editor.listed)} @click=${() => editor.show('outline')}>${icon('outline')}${editor.t('tool.outline')}</button>
</div>`);

export const toolbar = (editor) => html`<div class="toolbar" role="toolbar" aria-label=${editor.t('tool.bar')}>
  ${edits(editor)}${zooms(editor)}${views(editor)}
  <div class="tools last">
    ${tool(editor, 'settings', () => editor.open(''))}
    ${tool(editor, 'keys', () => editor.openDialog({type: 'keys'}))}
  </div>
</div>`;

/** While a step waits for its new place. */
export const placingBar = (editor) => {
  if (!editor.placing) return nothing;
  const {t, placing} = editor;
  const step = placing.move ? find(editor.scheme, placing.move) : placing.step;
  return html`<div class="placing-bar">
    <span>${t(placing.move ? 'place.move' : 'place.copy', {step: editor.names.stepTitle(step)})}</span>
    <button type="button" class="quiet" @click=${() => editor.openDialog({type: 'place'})}>${icon('outline')}${t('place.list')}</button>
    <button type="button" class="quiet" @click=${() => editor.stopPlacing()}>${icon('close')}${t('cancel')}</button>
  </div>`;
};
