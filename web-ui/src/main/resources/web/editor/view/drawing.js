/* The scheme as a drawing: blocks in call order, and one picture of lines under them. */
import {html, svg} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {arrow} from '../model/lines.js';
import {block, startBlock} from './block.js';
import {exitGroup} from './exits.js';
import {styled} from './styled.js';

const line = (editor, {d, places, arrow: headed}) => {
  const walked = places.some((place) => editor.walked.places.has(place));
  return svg`<path class=${walked ? 'line walked' : 'line'} d=${headed ? d + arrow(d) : d}></path>`;
};

/* Walked lines are last, so that they lie above the others. */
const sorted = (editor, lines) => {
  const walked = (each) => each.places.some((place) => editor.walked.places.has(place));
  return [...lines.filter((each) => !walked(each)), ...lines.filter(walked)];
};

const groupsFrom = (editor, from) => editor.map.groups.filter((group) => group.from === from).map((group) => exitGroup(editor, group, group));

export const drawing = (editor) => {
  const {map, zoom} = editor;
  const ids = map.order.order;
  const size = {width: `${Math.ceil(map.width * zoom)}px`, height: `${Math.ceil(map.height * zoom)}px`};
  return html`<div class="stage" @keydown=${(event) => editor.keys.press(event)}>
    <div class="sheet" ${styled(size)}>
      <div class="canvas" role="group" aria-label=${editor.t('drawing.name')} aria-describedby="drawing-help"
        ${styled({width: `${map.width}px`, height: `${map.height}px`, transform: `scale(${zoom})`})}>
        <svg class="lines" aria-hidden="true" width=${map.width} height=${map.height}>${sorted(editor, map.lines).map((each) => line(editor, each))}</svg>
        <ol class="steps">
          <li class="step">${startBlock(editor, map.start)}${groupsFrom(editor, null)}</li>
          ${repeat(ids, (id) => id, (id, index) => html`<li class="step">${block(editor, id, index + 1, map.steps.get(id))}${groupsFrom(editor, id)}</li>`)}
        </ol>
      </div>
    </div>
  </div>`;
};
