/* The short questions: which step to add, where an exit goes, what to keep when a step goes. */
import {html, nothing} from 'lit';
import {branches, below, canInsert, canMove} from '../model/edits.js';
import {find, placesOf, targetOf} from '../model/graph.js';
import {FINAL_KINDS, KIND_GROUPS} from '../model/kinds.js';
import {icon} from './icons.js';

const frame = (editor, title, content) => html`<header class="dialog-head"><h2 id="dialog-title">${title}</h2>
    <button type="button" class="tool" aria-label=${editor.t('close')} title=${editor.t('close')} @click=${() => editor.closeDialog()}>${icon('close')}</button></header>
  <div class="choices" @keydown=${(event) => editor.keys.pressInDialog(event)}>${content}</div>`;

const choice = (editor, {image, name, why = nothing, click, kind = '', current = false}) => html`<button type="button" class="choice ${kind}" aria-current=${current ? 'true' : nothing} @click=${click}>
  <span class="tile">${icon(image)}</span><span class="what"><span class="title">${name}</span>${why === nothing ? nothing : html`<span class="why">${why}</span>`}</span></button>`;

const kinds = (editor, allowed, choose) => KIND_GROUPS
  .map(({name, kinds: all}) => ({name, offered: all.filter(allowed)}))
  .filter(({offered}) => offered.length)
  .map(({name, offered}) => html`<h3>${editor.t(`kinds.${name}`)}</h3>${offered.map((kind) => choice(editor, {
    image: kind,
    kind,
    name: editor.t(`kind.${kind}`),
    why: editor.t(`kind.${kind}.why`),
    click: () => choose(kind),
  }))}`);

const add = (editor, {place}) => frame(editor, editor.t('add.title'), html`
  <p class="where">${editor.t('add.after', {exit: editor.placeName(place)})}</p>
  ${kinds(editor, (kind) => canInsert(editor.scheme, place, {type: kind}), (kind) => editor.addAt(place, kind))}
  ${editor.scheme.steps.length ? choice(editor, {image: 'link', name: editor.t('goto.open'), why: editor.t('goto.open.why'), kind: 'other', click: () => editor.openExit(place)}) : nothing}`);

const exit = (editor, {place}) => {
  const target = targetOf(editor.scheme, place);
  const others = editor.map.order.order.filter((id) => id !== place.step);
  return frame(editor, editor.placeName(place), html`
    ${choice(editor, {image: 'plus', name: editor.t('add.title'), why: editor.t('add.why'), kind: 'other', click: () => editor.openAdd(place)})}
    <h3>${editor.t('goto.title')}</h3>
    ${others.map((id) => {
      const step = find(editor.scheme, id);
      return choice(editor, {image: step.type, kind: step.type, name: editor.names.title(step), why: editor.names.kind(step), current: id === target, click: () => editor.connect(place, id)});
    })}
    ${choice(editor, {image: 'hangup', name: editor.t('goto.nothing'), why: editor.t('goto.nothing.why'), kind: 'other', current: target === null, click: () => editor.connect(place, null)})}`);
};

const replace = (editor, {id}) => frame(editor, editor.t('replace.title'), html`
  <p class="where">${editor.t('replace.why', {step: editor.names.stepTitle(find(editor.scheme, id))})}</p>
  ${kinds(editor, (kind) => kind !== find(editor.scheme, id).type && (!FINAL_KINDS.has(kind) || !branches(editor.scheme, id, editor.directories).length), (kind) => editor.replaceKind(id, kind))}`);

const remove = (editor, {id}) => {
  const {scheme, directories, names, t} = editor;
  const step = find(scheme, id);
  const lost = (exit) => below(scheme, id, exit === null ? null : targetOf(scheme, {step: id, exit})).length;
  const told = (count) => (count ? t('delete.lost', {count}) : t('delete.nothingLost'));
  return frame(editor, t('delete.title', {step: names.stepTitle(step)}), html`
    ${branches(scheme, id, directories).map((name) => choice(editor, {image: 'link', name: t('delete.keep', {exit: names.exit(step, name)}), why: told(lost(name)), kind: 'other', click: () => editor.removeStep(id, name)}))}
    ${choice(editor, {image: 'delete', name: t('delete.all'), why: told(lost(null)), kind: 'danger', click: () => editor.removeStep(id, null)})}`);
};

/** The places that a step can be put to, as a list: for whoever does not see or reach the drawing's arrows. */
const place = (editor) => {
  const {placing, scheme, directories} = editor;
  const places = placesOf(scheme, directories).filter((each) => (placing.move ? canMove(scheme, placing.move, each, directories) : canInsert(scheme, each, placing.step)));
  return frame(editor, editor.t('place.list'), places.map((each) => choice(editor, {image: 'here', name: editor.placeName(each), kind: 'other', click: () => editor.placeAt(each)})));
};

const SHORTCUTS = ['arrows', 'enter', 'insert', 'delete', 'cut', 'copy', 'paste', 'undo', 'redo', 'escape'];

const keys = (editor) => frame(editor, editor.t('keys.title'), html`
  <dl class="shortcuts">${SHORTCUTS.map((each) => html`<div><dt>${editor.t(`keys.${each}`)}</dt><dd>${editor.t(`keys.${each}.what`)}</dd></div>`)}</dl>
  <label class="switch"><input type="checkbox" .checked=${editor.keys.single} @change=${(event) => editor.keys.allowSingle(event.target.checked)}>${editor.t('keys.single')}</label>`);

const DIALOGS = {add, exit, replace, remove, place, keys};

const outside = (event) => event.target === event.currentTarget;

export const dialog = (editor) => html`<dialog aria-labelledby="dialog-title" @click=${(event) => outside(event) && editor.closeDialog()} @cancel=${(event) => {
  event.preventDefault();
  editor.closeDialog();
}}>${editor.dialog ? html`<div class="inside">${DIALOGS[editor.dialog.type](editor, editor.dialog)}</div>` : nothing}</dialog>`;
