/* The keyboard: one stop for Tab, arrows along the call, and a key for everything a mouse can do. */
import {exitsOf} from './model/exits.js';
import {ENTRY, find, placeKey, placeOfKey, placesTo, targetOf} from './model/graph.js';
import {blockKey, exitKey} from './view/block.js';

const SINGLE = 'dozvon-single-keys';

export class Keys {
  constructor(editor) {
    this.editor = editor;
    this.single = readSingle();
  }

  allowSingle(allowed) {
    this.single = allowed;
    try {
      localStorage.setItem(SINGLE, allowed ? 'on' : 'off');
    } catch {
      /* The choice holds for this page. */
    }
    this.editor.requestUpdate();
  }

  /** In the drawing and the outline. */
  press(event) {
    if (this.shortcut(event)) return;
    const item = this.item(event.target);
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = this.plain(item, event.key);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }

  pressInPanel(event) {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.editor.backToBlock();
    } else if (!isText(event.target)) this.history(event);
  }

  /** Arrows walk through the choices of a question. */
  pressInDialog(event) {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (!step) return;
    const all = [...event.currentTarget.querySelectorAll('button')];
    const next = all[all.indexOf(event.target) + step];
    event.preventDefault();
    next?.focus();
  }

  shortcut(event) {
    if (this.history(event)) return true;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || this.editor.readonly) return false;
    const item = this.item(event.target);
    const actions = {
      KeyX: () => item?.step && this.editor.cut(item.step),
      KeyC: () => item?.step && this.editor.copy(item.step),
      KeyV: () => this.editor.placing && item && this.editor.placeAt(this.placeBehind(item)),
    };
    const action = actions[event.code];
    if (!action) return false;
    event.preventDefault();
    action();
    return true;
  }

  history(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || this.editor.readonly) return false;
    const redo = (event.code === 'KeyZ' && event.shiftKey) || event.code === 'KeyY';
    if (!redo && event.code !== 'KeyZ') return false;
    event.preventDefault();
    event.stopPropagation();
    if (redo) this.editor.redo();
    else this.editor.undo();
    return true;
  }

  plain(item, key) {
    const {editor} = this;
    const moves = {
      ArrowDown: () => this.down(item),
      ArrowUp: () => this.up(item),
      ArrowRight: () => this.aside(item, 1),
      ArrowLeft: () => this.aside(item, -1),
      Home: () => editor.focusItem(blockKey(null)),
      End: () => editor.focusItem(blockKey(editor.map.order.order.at(-1) ?? null)),
      Enter: item.exit ? null : () => editor.open(item.step ?? '', true),
      Escape: () => editor.escape(),
    };
    const single = {
      Insert: () => editor.plus(this.placeBehind(item)),
      '+': () => editor.plus(this.placeBehind(item)),
      '=': () => editor.plus(this.placeBehind(item)),
      Delete: () => this.remove(item),
      Backspace: () => this.remove(item),
    };
    return moves[key] ?? (this.single && !editor.readonly ? single[key] : null);
  }

  remove(item) {
    if (item.exit && item.step !== undefined) this.editor.connect(item.place, null);
    else if (item.step) this.editor.delete(item.step);
  }

  /** What an element stands for: {step} or {step, exit, place}; step null is the start. */
  item(element) {
    const key = element.closest?.('[data-item]')?.dataset.item;
    if (!key) return null;
    const [type, rest] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)];
    if (type === 'block') return {step: rest || null};
    const place = placeOfKey(rest);
    return {step: place.step, exit: place.exit, place};
  }

  /** Where a step added "after" this item goes. */
  placeBehind(item) {
    return item.place ?? this.placesUnder(item.step)[0] ?? this.placeAbove(item.step);
  }

  placesUnder(id) {
    if (id === null) return [ENTRY];
    return exitsOf(find(this.editor.scheme, id), this.editor.directories).map((exit) => ({step: id, exit}));
  }

  placeAbove(id) {
    const places = id === null ? [] : placesTo(this.editor.scheme, id);
    return places.find((place) => placeKey(place) === this.editor.cameFrom) ?? places[0] ?? ENTRY;
  }

  down(item) {
    if (!item.exit) return this.focusPlace(this.placesUnder(item.step)[0]);
    const target = targetOf(this.editor.scheme, item.place);
    if (target === null) return undefined;
    this.editor.cameFrom = placeKey(item.place);
    return this.editor.focusBlock(target);
  }

  up(item) {
    if (item.exit) return this.editor.focusItem(blockKey(item.step));
    if (item.step === null) return undefined;
    return this.focusPlace(this.placeAbove(item.step));
  }

  aside(item, by) {
    if (item.exit) {
      const places = this.placesUnder(item.step);
      return this.focusPlace(places[places.findIndex((place) => place.exit === item.exit) + by]);
    }
    const all = [null, ...this.editor.map.order.order];
    const next = all[all.indexOf(item.step) + by];
    return next === undefined ? undefined : this.editor.focusBlock(next);
  }

  focusPlace(place) {
    if (place) this.editor.focusItem(exitKey(place));
  }
}

const isText = (element) => element.matches('input:not([type=checkbox]), textarea');

const readSingle = () => {
  try {
    return localStorage.getItem(SINGLE) !== 'off';
  } catch {
    return true;
  }
};
