/* The scheme as an indented list: for phones, for large letters, and for whoever likes it better. */
import {html, nothing} from 'lit';
import {block, startBlock} from './block.js';
import {exitGroup, jump} from './exits.js';

/* A step stands under the first exit that leads to it; the others name it. Only branches are indented, a chain is not. */
class Telling {
  constructor(editor) {
    this.editor = editor;
    this.told = new Set();
    this.places = new Map(editor.map.order.order.map((id, index) => [id, index + 1]));
  }

  step(id) {
    this.told.add(id);
    return html`${block(this.editor, id, this.places.get(id))}${this.branches(id)}`;
  }

  branches(id) {
    const groups = this.editor.map.groups.filter((group) => group.from === id);
    if (groups.length === 1 && groups[0].bare) return html`<div class="chain">${exitGroup(this.editor, groups[0])}${this.behind(groups[0])}</div>`;
    return groups.length ? html`<ul class="branches">${groups.map((group) => html`<li>${exitGroup(this.editor, group)}${this.behind(group)}</li>`)}</ul>` : nothing;
  }

  behind({target, back}) {
    if (target === null || back) return nothing;
    if (this.told.has(target)) return jump(this.editor, target, false);
    return html`<div class="under">${this.step(target)}</div>`;
  }

  apart() {
    const left = this.editor.map.order.order.filter((id) => !this.editor.map.order.connected.has(id));
    return left.map((id) => (this.told.has(id) ? nothing : html`<li class="apart-root">${this.step(id)}</li>`));
  }
}

export const outline = (editor) => {
  const telling = new Telling(editor);
  return html`<div class="outline" role="group" aria-label=${editor.t('outline.name')} aria-describedby="drawing-help" @keydown=${(event) => editor.keys.press(event)}>
    <ul class="branches root">
      <li>${startBlock(editor)}${telling.branches(null)}</li>
      ${telling.apart()}
    </ul>
  </div>`;
};
