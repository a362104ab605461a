/* The exits of a step: each with its name, where it leads, and a "+". */
import {html, nothing} from 'lit';
import {find, placeKey} from '../model/graph.js';
import {exitKey} from './block.js';
import {icon} from './icons.js';
import {at} from './styled.js';

/** Where an exit leads, in words; a drawn line is for the eyes alone. */
const leads = (editor, target) =>
  target === null ? editor.t('exit.goodbye') : editor.t('exit.leads', {step: editor.names.stepTitle(find(editor.scheme, target))});

const plus = (editor, place, name) => {
  if (editor.readonly) return nothing;
  const placing = editor.placing;
  const allowed = !placing || editor.canPlace(place);
  const label = placing ? editor.t('place.here', {exit: name}) : editor.t('add.at', {exit: name});
  return html`<button
    type="button"
    class="plus ${placing ? 'placing' : ''}"
    data-plus=${placeKey(place)}
    tabindex="-1"
    aria-label=${label}
    title=${label}
    ?disabled=${!allowed}
    @click=${() => editor.plus(place)}
  >${icon(placing ? 'here' : 'plus')}</button>`;
};

export const exitRow = (editor, place, target) => {
  const step = place.step === null ? null : editor.step(place.step);
  const name = step === null && target === null ? editor.t('exit.first') : editor.names.exit(step, place.exit);
  const walked = editor.walked.places.has(placeKey(place));
  return html`<div class="exit ${walked ? 'walked' : ''}">
    <button
      type="button"
      class="exit-name"
      data-item=${exitKey(place)}
      tabindex=${editor.tabIndex(exitKey(place))}
      title=${name}
      @click=${() => editor.openExit(place)}
    ><span class="text">${name}</span><span class="hidden">, ${leads(editor, target)}${walked ? `, ${editor.t('mark.exit')}` : ''}</span></button>
    ${plus(editor, place, name)}
  </div>`;
};

export const jump = (editor, target, back) => html`<button
  type="button"
  class="jump"
  tabindex="-1"
  title=${editor.names.stepTitle(find(editor.scheme, target))}
  @click=${() => editor.focusBlock(target)}
>${icon(back ? 'jump' : 'link')}<span class="text">${editor.t(back ? 'exit.back' : 'exit.to', {step: editor.names.title(find(editor.scheme, target))})}</span></button>`;

/** What stands under the exits of a group in the drawing. */
const footer = (editor, group, drawn) => {
  if (group.target === null) return html`<span class="goodbye" aria-hidden="true">${editor.t('exit.goodbye')}</span>`;
  return group.back || (group.far && drawn) ? jump(editor, group.target, group.back) : nothing;
};

export const exitGroup = (editor, group, box = null) => {
  return html`<div class="group ${group.target === null ? 'unset' : ''} ${group.bare ? 'bare' : ''}" ${box ? at(box) : nothing}>
    ${group.exits.map((exit) => exitRow(editor, {step: group.from, exit}, group.target))}
    ${footer(editor, group, box !== null)}
  </div>`;
};
