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
const groupId = (group) => `group ${placeKey({step: group.from, exit: group.exits[0]})}`;

/**
 * The exits of each step in groups: {from, exits, target, back, bare}. A bare one is the only way on, so that it needs
 * no name beside its "+".
 */
export const groupsOf = (scheme, directories, order) => [
  {from: null, exits: [ENTRY.exit], target: targetOf(scheme, ENTRY), back: false, bare: targetOf(scheme, ENTRY) !== null},
  ...order.order.flatMap((id) => groupsOfStep(scheme, directories, order, id)),
];

const groupsOfStep = (scheme, directories, {back}, id) => {
  const groups = new Map();
  for (const exit of exitsOf(scheme.steps.find((step) => step.id === id), directories)) {
    const target = targetOf(scheme, {step: id, exit});
    if (!groups.has(target)) groups.set(target, {from: id, exits: [], target, back: back.has(placeKey({step: id, exit}))});
    groups.get(target).exits.push(exit);
  }
  const goodbye = groups.get(null);
  groups.delete(null);
  return [...groups.values(), ...(goodbye ? [goodbye] : [])].map((group) => ({...group, bare: isBare(group)}));
};

const isBare = ({exits, target, back}) => exits.length === 1 && exits[0] === 'done' && target !== null && !back;

const groupSize = (group, row) => {
  if (group.bare) return {width: row, height: row};
  const footer = group.target === null || group.back ? SIZES.group.footer : 0;
  return {width: SIZES.group.width, height: group.exits.length * row + SIZES.group.pad + footer};
};

const graphOf = (order, groups, row) => {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({rankdir: 'TB', nodesep: 22, edgesep: 18, ranksep: 60, ranker: 'network-simplex'});
  graph.setDefaultEdgeLabel(() => ({}));
  graph.setNode(START, {...SIZES.start});
  const visited = new Set();
  const addGroups = (from) => groups.filter((group) => group.from === from).forEach((group) => {
    graph.setNode(groupId(group), groupSize(group, row));
    graph.setEdge(from ?? START, groupId(group), {weight: 12});
  });
  addGroups(null);
  order.order.forEach((id) => {
    graph.setNode(id, {...SIZES.block});
    addGroups(id);
  });
  groups.filter((group) => group.target !== null && !group.back).forEach((group) => {
    graph.setEdge(groupId(group), group.target, {weight: visited.has(group.target) ? 1 : 4});
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
  return {
    order,
    row,
    left,
    width: Math.ceil(Math.max(...graph.nodes().map((id) => graph.node(id).x + graph.node(id).width / 2)) + left + SIZES.margin),
    height: height + SIZES.margin,
    start: box(START),
    steps: new Map(order.order.map((id) => [id, box(id)])),
    groups: groups.map((group) => ({...group, ...box(groupId(group))})),
    lines: linesOf(drawn, groups),
  };
};

/* Each line knows which places it belongs to, so that a walked path can be lit. */
const linesOf = (drawn, groups) => {
  const byId = new Map(groups.map((group) => [groupId(group), group]));
  return drawn.map(({v, w, d}) => {
    const group = byId.get(w) ?? byId.get(v);
    return {d, places: group.exits.map((exit) => placeKey({step: group.from, exit})), arrow: byId.has(v)};
  });
};
