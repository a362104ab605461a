/* The scheme as a drawing: blocks in call order, and one picture of lines under them. */
import {html, svg} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import {arrow} from '../model/lines.js';
import {placeKey} from '../model/graph.js';
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

const groupsFrom = (editor, from) => editor.map.groups.filter((group) => group.from === from);

const drawn = (editor, groups) => groups.map((group) => exitGroup(editor, group, group));

/* Whose turn it is with the keyboard, when it is this step's. */
const turn = ({current}, id) => (current === `block ${id}` || current.startsWith(`exit ${id}|`) ? current : '');

const shapeOf = (editor, {from, exits, target, back, far, bare, x, y, width, height}) =>
  [...exits, target, target === null ? null : editor.step(target), back, far, bare, x, y, width, height,
    ...exits.map((exit) => editor.walked.places.has(placeKey({step: from, exit})))];

/* All that a step's picture is made of: as long as it is the same, the step is not drawn again. */
const seen = (editor, id, index, box, groups) => [
  index, editor.map.order.order.length, editor.step(id), editor.map.order.connected.has(id),
  box.x, box.y, box.width, box.height,
  editor.selected === id, editor.activeStep === id, editor.walked.steps.get(id), turn(editor, id),
  editor.placing, editor.readonly, editor.directories,
  ...editor.problemsOf(id).map((problem) => problem.severity),
  ...groups.flatMap((group) => shapeOf(editor, group)),
];

const stepItem = (editor, id, index) => {
  const box = editor.map.steps.get(id);
  const groups = groupsFrom(editor, id);
  return guard(seen(editor, id, index, box, groups), () => {
    editor.stepsDrawn += 1;
    return html`<li class="step">${block(editor, id, index + 1, box)}${drawn(editor, groups)}</li>`;
  });
};

export const drawing = (editor) => {
  const {map, zoom} = editor;
  const ids = map.order.order;
  const size = {width: `${Math.ceil(map.width * zoom)}px`, height: `${Math.ceil(map.height * zoom)}px`};
  return html`<div class="stage" @keydown=${(event) => editor.keys.press(event)}>
    <div class="sheet" ${styled(size)}>
      <div class="canvas" role="group" aria-label=${editor.t('drawing.name')} aria-describedby="drawing-help"
        ${styled({width: `${map.width}px`, height: `${map.height}px`, transform: `scale(${zoom})`})}>
        <svg class="lines" aria-hidden="true" width=${map.width} height=${map.height}>${guard([map, editor.walked], () => sorted(editor, map.lines).map((each) => line(editor, each)))}</svg>
        <ol class="steps">
          <li class="step">${startBlock(editor, map.start)}${drawn(editor, groupsFrom(editor, null))}</li>
          ${repeat(ids, (id) => id, (id, index) => stepItem(editor, id, index))}
        </ol>
      </div>
    </div>
  </div>`;
};
