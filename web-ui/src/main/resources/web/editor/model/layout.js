/*
 * Where everything stands: dagre finds the columns and the rows, this file sets rows tightly one under the other and
 * leads the lines between them. Exits of a step that lead to the same step stand together, as do those that lead nowhere.
 */
import dagre from 'dagre';
import {exitsOf} from './exits.js';
import {ENTRY, callOrder, placeKey, targetOf} from './graph.js';
import {lines} from './lines.js';
import {SIZES} from './sizes.js';

const START = 'start';

/* dagre doubles every length to make room for labels, which nothing has here; so half a row is one row. */
const NEXT_ROW = 0.5;

const groupId = (group) => `group ${placeKey({step: group.from, exit: group.exits[0]})}`;

/* A line over more steps than this is hard to follow: the exit names its target instead. */
const FAR = 3;

/**
 * The exits of each step in groups: {from, exits, target, back, far, bare}. Those that lead back or far name their
 * target; a bare one is the only way on, so that it needs no name beside its "+".
 */
export const groupsOf = (scheme, directories, order) => withFar(order, [
  {from: null, exits: [ENTRY.exit], target: targetOf(scheme, ENTRY), back: false, bare: targetOf(scheme, ENTRY) !== null},
  ...order.order.flatMap((id) => groupsOfStep(scheme, directories, order, id)),
]);

/* The nearest line to each step is always drawn. */
const withFar = (order, groups) => {
  const depth = depths(order, groups);
  const span = (group) => depth.get(group.target) - (depth.get(group.from) ?? -1);
  const forward = groups.filter((group) => group.target !== null && !group.back);
  const nearest = new Map();
  forward.forEach((group) => nearest.set(group.target, Math.min(span(group), nearest.get(group.target) ?? Infinity)));
  const far = new Set(forward.filter((group) => span(group) > FAR && span(group) > nearest.get(group.target)));
  return groups.map((group) => ({...group, far: far.has(group), bare: group.bare && !far.has(group)}));
};

/* How many steps a call has behind it at most. */
const depths = (order, groups) => {
  const from = new Map();
  groups.forEach((group) => from.set(group.from, [...(from.get(group.from) ?? []), group]));
  const depth = new Map(order.order.map((id) => [id, 0]));
  order.order.forEach((id) => (from.get(id) ?? [])
    .filter((group) => group.target !== null && !group.back)
    .forEach((group) => depth.set(group.target, Math.max(depth.get(group.target), depth.get(id) + 1))));
  return depth;
};

const groupsOfStep = (scheme, directories, {back}, id) => {
  const groups = new Map();
  const exits = exitsOf(scheme.steps.find((step) => step.id === id), directories);
  for (const exit of exits) {
    const target = targetOf(scheme, {step: id, exit});
    if (!groups.has(target)) groups.set(target, {from: id, exits: [], target, back: back.has(placeKey({step: id, exit}))});
    groups.get(target).exits.push(exit);
  }
  const goodbye = groups.get(null);
  groups.delete(null);
  return [...groups.values(), ...(goodbye ? [goodbye] : [])].map((group) => ({...group, bare: exits.length === 1 && isBare(group)}));
};

const isBare = ({exits, target, back}) => ['done', 'next'].includes(exits[0]) && target !== null && !back;

const groupSize = (group, row) => {
  if (group.bare) return {width: row, height: row};
  const footer = (group.target === null ? SIZES.group.footer : 0) + (group.back || group.far ? SIZES.group.jump : 0);
  return {width: SIZES.group.width, height: group.exits.length * row + SIZES.group.pad + footer};
};

const graphOf = (order, groups, row) => {
  const graph = new dagre.graphlib.Graph();
  // A tight tree takes a fraction of network-simplex's time, for rows that an eye cannot tell from its.
  graph.setGraph({rankdir: 'TB', nodesep: 22, edgesep: 18, ranksep: 60, ranker: 'tight-tree'});
  graph.setDefaultEdgeLabel(() => ({}));
  graph.setNode(START, {...SIZES.start});
  const visited = new Set();
  const addGroups = (from) => groups.filter((group) => group.from === from).forEach((group) => {
    graph.setNode(groupId(group), groupSize(group, row));
    graph.setEdge(from ?? START, groupId(group), {weight: 12, minlen: NEXT_ROW});
  });
  addGroups(null);
  order.order.forEach((id) => {
    graph.setNode(id, {...SIZES.block});
    addGroups(id);
  });
  groups.filter((group) => group.target !== null && !group.back && !group.far).forEach((group) => {
    graph.setEdge(groupId(group), group.target, {weight: visited.has(group.target) ? 1 : 4, minlen: NEXT_ROW});
    visited.add(group.target);
  });
  return graph;
};

/** Rows of nodes, top to bottom; dagre gives all nodes of a row the same middle. */
const rowsOf = (graph) => {
  const rows = new Map();
  graph.nodes().forEach((id) => {
    const node = graph.node(id);
    const key = Math.round(node.y);
    if (!rows.has(key)) rows.set(key, []);
    rows.get(key).push(id);
  });
  return [...rows.entries()].sort(([a], [b]) => a - b);
};

/** How far each edge stands aside in every row that it passes, from its own to its target's. */
const columnsOf = (graph, rows) => {
  const rowOf = new Map(rows.flatMap(([, ids], row) => ids.map((id) => [id, row])));
  const ys = rows.map(([y]) => y);
  return graph.edges().map(({v, w}) => {
    const from = rowOf.get(v);
    const to = rowOf.get(w);
    const points = graph.edge(v, w).points;
    const xs = [graph.node(v).x];
    for (let row = from + 1; row < to; row++) xs.push(atHeight(points, ys[row]));
    xs.push(graph.node(w).x);
    return {v, w, from, xs};
  });
};

const atHeight = (points, y) =>
  points.reduce((best, point) => (Math.abs(point.y - y) < Math.abs(best.y - y) ? point : best)).x;

export const layout = (scheme, directories, {touch = false} = {}) => {
  const order = callOrder(scheme, directories);
  const row = touch ? SIZES.touchRow : SIZES.row;
  const groups = groupsOf(scheme, directories, order);
  const graph = graphOf(order, groups, row);
  dagre.layout(graph);
  const rows = rowsOf(graph);
  const left = SIZES.margin - Math.min(...graph.nodes().map((id) => graph.node(id).x - graph.node(id).width / 2));
  const {drawn, tops, height} = lines(graph, rows, columnsOf(graph, rows));
  const box = (id) => {
    const node = graph.node(id);
    return {x: Math.round((node.x - node.width / 2 + left) * 10) / 10, y: tops.get(id), width: node.width, height: node.height};
  };
  const boxes = groups.map((group) => ({...group, ...box(groupId(group))}));
  return {
    order,
    width: Math.ceil(Math.max(...graph.nodes().map((id) => graph.node(id).x + graph.node(id).width / 2)) + left + SIZES.margin),
    height: height + SIZES.margin,
    start: box(START),
    steps: new Map(order.order.map((id) => [id, box(id)])),
    groups: boxes,
    lines: [...linesOf(drawn, groups), ...boxes.filter((group) => group.bare).map(through)],
  };
};

/* Under a lone "+" the line goes on. */
const through = ({from, exits, x, y, width, height}) => {
  const middle = Math.round((x + width / 2) * 10) / 10;
  return {d: `M${middle} ${y}L${middle} ${y + height}`, places: [placeKey({step: from, exit: exits[0]})], arrow: false};
};

/* Each line knows which places it belongs to, so that a walked path can be lit. */
const linesOf = (drawn, groups) => {
  const byId = new Map(groups.map((group) => [groupId(group), group]));
  return drawn.map(({v, w, d}) => {
    const group = byId.get(w) ?? byId.get(v);
    return {d, places: group.exits.map((exit) => placeKey({step: group.from, exit})), arrow: byId.has(v)};
  });
};
