/* Lines run down, across in a lane of their own between two rows, and down again, with rounded corners. */
import {SIZES} from './sizes.js';

const RADIUS = 9;
const ARROW = 5;

export const lines = (graph, rows, edges) => {
  const lanes = rows.map((_, row) => lanesBelow(graph, edges, row));
  const {rowTops, laneTops, height} = heights(graph, rows, lanes);
  const tops = new Map(rows.flatMap(([, ids], row) => ids.map((id) => [id, rowTops[row]])));
  const offset = SIZES.margin - Math.min(...graph.nodes().map((id) => graph.node(id).x - graph.node(id).width / 2));
  const drawn = edges.map((edge) => ({v: edge.v, w: edge.w, d: path(points(graph, edge, tops, lanes, laneTops, offset))}));
  return {drawn, tops, height};
};

/* Lines of one source or to one target may share a lane; others that would run over each other may not. */
const lanesBelow = (graph, edges, row) => {
  const across = edges
    .filter((edge) => edge.from <= row && row < edge.from + edge.xs.length - 1)
    .map((edge) => ({edge, from: edge.xs[row - edge.from], to: edge.xs[row - edge.from + 1], key: graph.outEdges(edge.v).length > 1 ? edge.v : edge.w}))
    .filter(({from, to}) => Math.abs(from - to) >= 1);
  const spans = new Map();
  across.forEach(({key, from, to}) => {
    const span = spans.get(key) ?? {key, low: Infinity, high: -Infinity};
    spans.set(key, {key, low: Math.min(span.low, from, to), high: Math.max(span.high, from, to)});
  });
  const used = [];
  const lane = new Map();
  [...spans.values()].sort((a, b) => a.low - b.low).forEach(({key, low, high}) => {
    let place = used.findIndex((end) => end + 12 < low);
    if (place < 0) place = used.length;
    used[place] = high;
    lane.set(key, place);
  });
  return {count: used.length, of: new Map(across.map(({edge, key}) => [edge, lane.get(key)]))};
};

const heights = (graph, rows, lanes) => {
  const rowTops = [];
  const laneTops = [];
  let y = SIZES.margin;
  rows.forEach(([, ids], row) => {
    rowTops.push(y);
    y += Math.max(...ids.map((id) => graph.node(id).height));
    const gap = SIZES.gap + Math.max(0, lanes[row].count - 1) * SIZES.lane;
    laneTops.push(y + SIZES.gap / 2);
    y += row === rows.length - 1 ? 0 : gap;
  });
  return {rowTops, laneTops, height: y};
};

const points = (graph, edge, tops, lanes, laneTops, offset) => {
  const at = (x, y) => [Math.round((x + offset) * 10) / 10, y];
  const found = [at(edge.xs[0], tops.get(edge.v) + graph.node(edge.v).height)];
  for (let step = 0; step < edge.xs.length - 1; step++) {
    const row = edge.from + step;
    if (Math.abs(edge.xs[step] - edge.xs[step + 1]) < 1) continue;
    const y = laneTops[row] + (lanes[row].of.get(edge) ?? 0) * SIZES.lane;
    found.push(at(edge.xs[step], y), at(edge.xs[step + 1], y));
  }
  found.push(at(edge.xs[edge.xs.length - 1], tops.get(edge.w)));
  return found;
};

/** A path through points that lie under or beside each other, its corners rounded as far as there is room. */
export const path = (points) => {
  const [[x, y], ...rest] = points;
  let d = `M${x} ${y}`;
  rest.forEach(([cx, cy], index) => {
    const before = points[index];
    const after = points[index + 2];
    if (!after) {
      d += `L${cx} ${cy}`;
      return;
    }
    const radius = Math.min(RADIUS, distance(before, [cx, cy]) / 2, distance([cx, cy], after) / 2);
    const [ax, ay] = toward([cx, cy], before, radius);
    const [bx, by] = toward([cx, cy], after, radius);
    d += `L${ax} ${ay}Q${cx} ${cy} ${bx} ${by}`;
  });
  return d;
};

/** The head of an arrow that ends at the path's last point, from above. */
export const arrow = (d) => {
  const [, x, y] = /L([\d.-]+) ([\d.-]+)$/.exec(d);
  return `M${x - ARROW} ${y - ARROW - 1}L${x} ${y - 1}L${Number(x) + ARROW} ${y - ARROW - 1}`;
};

const distance = ([ax, ay], [bx, by]) => Math.abs(ax - bx) + Math.abs(ay - by);

const toward = ([x, y], [tx, ty], by) => [round(x + Math.sign(tx - x) * by), round(y + Math.sign(ty - y) * by)];

const round = (value) => Math.round(value * 10) / 10;
