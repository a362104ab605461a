/* What the owner does: each edit goes through one door that remembers it, saves it and tells the page. */
import {canInsert, canMove, connect, copied, branches, freshId, insert, mended, move, remove, replaceKind, update} from './model/edits.js';
import {find, placesTo} from './model/graph.js';
import {begun} from './model/kinds.js';
import {playAddress, sameProblem} from './model/problems.js';
import {blockKey, exitKey} from './view/block.js';

export const Actions = (Base) => class extends Base {
  /** @param field the field that is being typed in: its keystrokes are one step back */
  edit(scheme, {field = null, said = null} = {}) {
    if (this.readonly || scheme === this.scheme) return;
    this.history.push(scheme, field);
    this.changed();
    if (said) this.say(said);
  }

  changed() {
    this.autosave.edited();
    this.remember();
    if (this.selected && !find(this.scheme, this.selected)) this.select(null);
    this.dispatchEvent(new CustomEvent('scheme-changed', {detail: {scheme: this.scheme}, bubbles: true, composed: true}));
    this.requestUpdate();
  }

  change(id, changes, field) {
    this.edit(update(this.scheme, id, changes, this.directories), {field: field && `${id} ${field}`});
  }

  changeScheme(changes, field = null) {
    this.edit({...this.scheme, ...changes}, {field});
  }

  undo() {
    if (this.readonly || !this.history.undo()) return;
    this.afterTravel('said.undone');
  }

  redo() {
    if (this.readonly || !this.history.redo()) return;
    this.afterTravel('said.redone');
  }

  afterTravel(said) {
    this.forgetTyping();
    this.placing = null;
    this.changed();
    this.say(this.t(said));
    const active = this.renderRoot.activeElement;
    if (!active || active.dataset.item) this.wanted = this.exists(this.current) ? this.current : blockKey(null);
  }

  newId() {
    return freshId(this.scheme, this.history.highestId());
  }

  addAt(place, kind) {
    this.put(place, begun(kind, this.newId(), this.directories, {t: this.t, scheme: this.scheme}), 'said.added');
  }

  put(place, step, said) {
    this.edit(insert(this.scheme, place, step, this.directories), {said: this.t(said, {step: this.names.stepTitle(step)})});
    this.select(step.id);
    this.closeDialog(blockKey(step.id));
  }

  connect(place, target) {
    const said = target ? this.t('said.connected', {step: this.names.stepTitle(find(this.scheme, target))}) : this.t('said.disconnected');
    this.edit(connect(this.scheme, place, target), {said});
    this.closeDialog(exitKey(place));
  }

  /** Asks what to keep when something hangs below, else deletes at once. */
  delete(id) {
    if (this.readonly) return;
    if (branches(this.scheme, id, this.directories).length) this.openDialog({type: 'remove', id});
    else this.removeStep(id, null);
  }

  removeStep(id, keep) {
    const above = placesTo(this.scheme, id)[0];
    const step = find(this.scheme, id);
    this.edit(remove(this.scheme, id, keep), {said: this.t('said.deleted', {step: this.names.stepTitle(step)})});
    if (this.placing?.move === id) this.placing = null;
    this.closeDialog(above && (above.step === null || find(this.scheme, above.step)) ? exitKey(above) : blockKey(null));
  }

  replaceKind(id, kind) {
    this.edit(replaceKind(this.scheme, id, kind, this.directories, this.t), {said: this.t('said.replaced', {kind: this.t(`kind.${kind}`)})});
    this.forgetTyping();
    this.closeDialog(blockKey(id));
  }

  /* Problems: the call that shows one is played on the draft, and a fix is one step back. */

  async play(problem) {
    await this.flush();
    window.location.assign(playAddress(problem.example));
  }

  /** A fix belongs to the drawing that it was found in: what was drawn since is saved and looked at first. */
  async mend(problem) {
    if (this.readonly) return;
    await this.flush();
    const fix = this.problems.find((each) => sameProblem(each, problem))?.fix;
    if (!fix) {
      this.say(this.t('said.mendGone'));
      return;
    }
    this.edit(mended(this.scheme, fix.edits), {said: this.t('said.mended', {fix: fix.told})});
    this.forgetTyping();
  }

  /* Moving and copying: first the step, then its place. */

  cut(id) {
    this.startPlacing({move: id}, 'said.cut', id);
  }

  copy(id) {
    this.startPlacing({step: copied(find(this.scheme, id), this.newId())}, 'said.copied', id);
  }

  startPlacing(placing, said, id) {
    if (this.readonly) return;
    this.placing = placing;
    this.say(this.t(said, {step: this.names.stepTitle(find(this.scheme, id))}));
    this.select(null);
    this.focusItem(blockKey(id));
  }

  stopPlacing() {
    this.placing = null;
    this.focusItem(this.current);
  }

  canPlace(place) {
    const {placing, scheme, directories} = this;
    return placing.move ? canMove(scheme, placing.move, place, directories) : canInsert(scheme, place, placing.step);
  }

  placeAt(place) {
    if (!this.canPlace(place)) {
      this.say(this.t('said.notHere'));
      return;
    }
    const {move: moved, step} = this.placing;
    this.placing = null;
    if (step) {
      this.put(place, step, 'said.added');
      return;
    }
    const said = this.t('said.moved', {step: this.names.stepTitle(find(this.scheme, moved))});
    this.edit(move(this.scheme, moved, place, this.directories), {said});
    this.closeDialog(blockKey(moved));
  }

  plus(place) {
    if (this.readonly) return;
    if (this.placing) this.placeAt(place);
    else this.openAdd(place);
  }

  /* Panel, questions, focus. */

  open(id, withFocus = false) {
    this.select(id);
    this.current = blockKey(id || null);
    if (!withFocus && !this.narrow) return;
    this.wanted = 'panel';
    this.requestUpdate();
  }

  select(id) {
    if (id !== this.selected) this.forgetTyping();
    this.selected = id;
    this.dispatchEvent(new CustomEvent('scheme-step-selected', {detail: {step: id || null}, bubbles: true, composed: true}));
  }

  forgetTyping() {
    this.typed.clear();
    this.adding = null;
  }

  ask(what, fieldId) {
    this.adding = what;
    this.typed.delete(fieldId);
    this.wanted = `#${fieldId}`;
    this.requestUpdate();
  }

  closePanel() {
    const key = blockKey(this.selected || null);
    this.select(null);
    this.focusItem(key);
  }

  backToBlock() {
    if (this.narrow) this.closePanel();
    else this.focusItem(blockKey(this.selected || null));
  }

  escape() {
    if (this.placing) this.stopPlacing();
    else if (this.selected !== null) this.closePanel();
  }

  openAdd(place) {
    this.openDialog({type: 'add', place});
  }

  openExit(place) {
    if (this.readonly) {
      this.focusItem(exitKey(place));
      return;
    }
    this.openDialog({type: 'exit', place});
  }

  openReplace(id) {
    this.openDialog({type: 'replace', id});
  }

  openDialog(dialog) {
    this.opener ??= this.renderRoot.activeElement;
    this.dialog = dialog;
  }

  /** @param key the item that gets the focus; without one it goes back to where it was */
  closeDialog(key = null) {
    const opener = this.opener;
    this.opener = null;
    this.dialog = null;
    if (key) this.focusItem(key);
    else if (opener?.isConnected) this.updateComplete.then(() => opener.focus());
  }

  showDialog() {
    const dialog = this.renderRoot.querySelector('dialog');
    if (!this.dialog) {
      if (dialog.open) dialog.close();
      return;
    }
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('.inside').scrollTop = 0;
    (dialog.querySelector('.choice:not(.other)[aria-current]') ?? dialog.querySelector('.choices button, .choices input'))?.focus();
  }

  focusBlock(id) {
    this.focusItem(blockKey(id));
  }

  focusItem(key) {
    this.wanted = key;
    this.current = key;
    this.requestUpdate();
  }

  takeFocus() {
    const wanted = this.wanted;
    this.wanted = null;
    const item = (key) => this.renderRoot.querySelector(`[data-item="${CSS.escape(key)}"]`);
    const found = {panel: '#panel-title'}[wanted] ?? (wanted.startsWith('#') ? wanted : null);
    const element = found ? this.renderRoot.querySelector(found) : item(wanted) ?? item(blockKey(null));
    element?.focus({preventScroll: true});
    element?.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: calm() ? 'auto' : 'smooth'});
  }

  /** The panel that opens must not hide the block that it belongs to. */
  /** The step where the call is now comes to the middle of the drawing; the page itself stays where its reader is. */
  centreStep(id) {
    const {stage} = this;
    const block = this.renderRoot.querySelector(`.stage [data-item="block ${id}"]`);
    if (!stage || !block) return;
    const room = stage.getBoundingClientRect();
    const place = block.getBoundingClientRect();
    stage.scrollBy({
      left: place.left + place.width / 2 - room.left - room.width / 2,
      top: place.top + place.height / 2 - room.top - room.height / 2,
      behavior: calm() ? 'auto' : 'smooth',
    });
  }

  scrollToSelected() {
    const block = this.renderRoot.querySelector('.stage .block.selected');
    block?.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: calm() ? 'auto' : 'smooth'});
  }

  show(view) {
    this.view = view;
    this.centred = false;
  }
};

const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
