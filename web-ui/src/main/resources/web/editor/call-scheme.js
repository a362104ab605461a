/*
 * <call-scheme>: the editor of a routing scheme. It draws the scheme, changes it, remembers each change for undo, and
 * saves the draft. The page around it shows problems, words and the publish button, told by the element's events.
 */
import {LitElement, html} from 'lit';
import {Actions} from './actions.js';
import {Keys} from './keys.js';
import {Autosave} from './model/autosave.js';
import {exitsOf} from './model/exits.js';
import {find, placeKey} from './model/graph.js';
import {History} from './model/history.js';
import {layout} from './model/layout.js';
import {Memory} from './model/memory.js';
import {Names} from './model/names.js';
import {draftSender, pinHasher} from './model/server.js';
import {texts} from './model/texts.js';
import {styles} from './style/index.js';
import {dialog} from './view/dialogs.js';
import {drawing} from './view/drawing.js';
import {outline} from './view/outline.js';
import {panel} from './view/panel.js';
import {Player} from './view/prompt.js';
import {placingBar, toolbar} from './view/toolbar.js';

const OUTLINE_BELOW = 720;
const NARROWEST_ZOOM = 0.4;
const MAPS_KEPT = 8;

class CallScheme extends Actions(LitElement) {
  static styles = styles;

  static properties = {
    language: {type: String},
    readonly: {type: Boolean, reflect: true},
    activeStep: {type: String, attribute: 'active-step'},
    path: {attribute: false},
    problems: {attribute: false},
    selected: {state: true},
    dialog: {state: true},
    placing: {state: true},
    zoom: {state: true},
    narrow: {state: true},
    view: {state: true},
    said: {state: true},
  };

  constructor() {
    super();
    Object.assign(this, {language: 'ru', readonly: false, activeStep: '', path: [], problems: []});
    Object.assign(this, {selected: null, dialog: null, placing: null, zoom: 1, narrow: false, view: 'drawing', said: ''});
    this.typed = new Map();
    this.adding = null;
    this.current = 'block ';
    this.cameFrom = null;
    this.layouts = 0;
    this.maps = new Map();
    this.stepsDrawn = 0;
    this.keys = new Keys(this);
    this.player = new Player(() => this.requestUpdate());
  }

  connectedCallback() {
    super.connectedCallback();
    if (!this.data) this.begin(JSON.parse(this.querySelector('script[type="application/json"]').textContent));
    this.sizes = new ResizeObserver(([entry]) => this.resized(entry.contentRect.width));
    this.sizes.observe(this);
    this.leaving = () => document.visibilityState === 'hidden' && this.left();
    this.signedIn = () => this.autosave.dirty && this.flush().catch(() => {});
    document.addEventListener('visibilitychange', this.leaving);
    document.addEventListener('dozvon-signed-in', this.signedIn);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.left();
    document.removeEventListener('visibilitychange', this.leaving);
    document.removeEventListener('dozvon-signed-in', this.signedIn);
  }

  begin(data) {
    this.data = data;
    this.directories = data.directories;
    this.zone = data.zone;
    this.countryPrefix = data.countryPrefix ?? '+';
    this.problems = data.problems ?? [];
    this.t = texts(data.strings, this.language);
    this.names = new Names(this.t, this.directories);
    this.memory = new Memory(data.scheme.id, window.sessionStorage);
    const recalled = this.readonly ? {history: new History(data.scheme), unsaved: false} : this.memory.recall(data.scheme, data.revision);
    this.history = recalled.history;
    this.autosave = this.saver(data);
    this.hashPin = data.endpoints ? pinHasher(data) : async () => ({wrong: 'wrong.pinUnmade'});
    if (recalled.unsaved) this.autosave.edited();
  }

  saver(data) {
    const tell = (name, detail) => this.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true}));
    return new Autosave({
      send: draftSender(data),
      revision: data.revision,
      current: () => this.scheme,
      on: {
        saving: () => tell('scheme-saving', {}),
        saved: (body) => this.saved(body, tell),
        failed: (failure) => tell('scheme-save-failed', failure),
        conflict: (conflict) => tell('scheme-conflict', conflict),
      },
    });
  }

  saved(body, tell) {
    this.problems = body.problems ?? [];
    this.remember();
    this.say(this.t('said.saved', {time: body.savedAt ?? ''}));
    tell('scheme-saved', body);
  }

  /* What the page asks for. */

  get scheme() {
    return this.history.present;
  }

  get revision() {
    return this.autosave.revision;
  }

  set revision(revision) {
    this.autosave.revision = revision;
    this.autosave.failure = null;
  }

  flush() {
    return this.autosave.flush();
  }

  replace(scheme, revision) {
    this.autosave.restart(revision);
    this.history = new History(scheme);
    this.forgetTyping();
    this.problems = [];
    this.selected = this.selected && find(scheme, this.selected) ? this.selected : null;
    this.placing = null;
    this.map = null;
    this.remember();
    this.requestUpdate();
  }

  focusStep(id) {
    if (!find(this.scheme, id)) return;
    this.open(id);
    this.focusBlock(id);
  }

  /* What the views ask for. */

  get listed() {
    return this.narrow || this.view === 'outline';
  }

  step(id) {
    return find(this.scheme, id);
  }

  problemsOf(id) {
    return this.problems.filter((problem) => (problem.step ?? null) === id);
  }

  tabIndex(key) {
    return this.current === key ? '0' : '-1';
  }

  placeName(place) {
    return this.names.place(place.step === null ? null : this.step(place.step), place.exit);
  }

  say(text) {
    this.said = text;
  }

  /* Drawing. */

  willUpdate(changed) {
    if (!this.data) return;
    if (this.drawn !== this.scheme || !this.map) this.laidOut();
    if (!this.exists(this.current)) this.current = 'block ';
    if (changed.has('path') || !this.walked) this.walked = walkedBy(this.path ?? []);
  }

  /** Words and seconds change nothing in where things stand, and undo comes back to where they stood. */
  laidOut() {
    const shape = `${this.touch} ${shapeOf(this.scheme, this.directories)}`;
    const map = this.maps.get(shape) ?? this.layOut();
    this.maps.delete(shape);
    this.maps.set(shape, map);
    if (this.maps.size > MAPS_KEPT) this.maps.delete(this.maps.keys().next().value);
    this.map = map;
    this.drawn = this.scheme;
  }

  layOut() {
    this.layouts++;
    return layout(this.scheme, this.directories, {touch: this.touch});
  }

  get touch() {
    return window.matchMedia('(pointer: coarse)').matches;
  }

  exists(key) {
    const id = key.startsWith('block ') ? key.slice(6) : key.slice(5).split('|')[0];
    return id === '' || Boolean(find(this.scheme, id));
  }

  render() {
    return html`<div class="frame ${this.listed ? 'listed' : 'drawn'} ${this.narrow ? 'narrow' : ''} ${this.selected === null ? '' : 'with-panel'}" @focusin=${this.focused}>
      ${toolbar(this)}${placingBar(this)}
      <div class="body">${this.listed ? outline(this) : drawing(this)}${panel(this)}</div>
      <p class="hidden" id="drawing-help">${this.t('drawing.help')}</p>
      <p class="hidden" role="status">${this.said}</p>
      ${dialog(this)}
    </div>`;
  }

  updated(changed) {
    if (changed.has('dialog')) this.showDialog();
    if (changed.has('zoom') || !this.centred) this.centre();
    if (changed.has('selected') && this.selected !== null) this.scrollToSelected();
    if (changed.has('activeStep') && this.activeStep) this.centreStep(this.activeStep);
    if (this.wanted) this.takeFocus();
  }

  focused(event) {
    const key = event.target.dataset?.item;
    if (key && key !== this.current) {
      this.current = key;
      this.requestUpdate();
    }
  }

  resized(width) {
    this.narrow = width < OUTLINE_BELOW;
    this.width = width;
    this.centre();
  }

  get stage() {
    return this.renderRoot.querySelector('.stage');
  }

  /** The first look: the whole width when it is readable so, the start in the middle. */
  centre() {
    const {stage} = this;
    if (this.centred || !stage || !stage.clientWidth) return;
    this.centred = true;
    const fitting = Math.min(1, stage.clientWidth / this.map.width);
    this.zoom = Math.max(fitting, 0.8);
    requestAnimationFrame(() => this.scrollToStart());
  }

  scrollToStart() {
    const {stage, map, zoom} = this;
    if (stage) stage.scrollLeft = (map.start.x + map.start.width / 2) * zoom - stage.clientWidth / 2;
  }

  zoomTo(zoom) {
    this.zoom = Math.round(Math.min(1.5, Math.max(NARROWEST_ZOOM, zoom)) * 10) / 10;
  }

  fit() {
    const {stage, map} = this;
    this.zoom = Math.max(NARROWEST_ZOOM, Math.min(1, stage.clientWidth / map.width, stage.clientHeight / map.height));
    requestAnimationFrame(() => this.scrollToStart());
  }

  left() {
    this.memory.write();
    this.autosave.leave();
  }

  remember() {
    if (this.readonly) return;
    this.memory.keep(() => ({history: this.history, revision: this.revision, unsaved: this.autosave.dirty}));
  }
}

const walkedBy = (path) => ({
  steps: new Map(path.map(({step}, place) => [step, place + 1])),
  places: new Set([
    ...(path.length ? ['|entry'] : []),
    ...path.filter(({exit}) => exit).map(({step, exit}) => placeKey({step, exit})),
  ]),
});

const shapeOf = (scheme, directories) =>
  JSON.stringify([scheme.entry, scheme.steps.map((step) => [step.id, step.exits, exitsOf(step, directories)])]);

customElements.define('call-scheme', CallScheme);
