/* What a caller hears: a stock phrase or a sound of the company, with a button to listen to it. */
import {html, nothing} from 'lit';
import {icon} from './icons.js';
import {selectField} from './fields.js';

const valueOf = (prompt) => (prompt ? `${prompt.kind} ${prompt.sound ?? prompt.phrase}` : '');

const promptOf = (value) => {
  const [kind, id] = value.split(' ');
  return kind === 'sound' ? {kind, sound: id} : {kind, phrase: id};
};

const urlOf = (editor, prompt) => {
  if (!prompt) return null;
  if (prompt.kind === 'sound') return editor.directories.sounds?.find((sound) => sound.id === prompt.sound)?.url ?? null;
  return editor.directories.stockPhrases?.find((phrase) => phrase.tag === prompt.phrase)?.url ?? null;
};

const optionsOf = (editor, prompt, optional) => {
  const {t, directories} = editor;
  const groups = [];
  if (optional) groups.push({value: '', label: t('prompt.none')});
  groups.push({label: t('prompt.stock'), options: (directories.stockPhrases ?? []).map((phrase) => ({value: `stock ${phrase.tag}`, label: phrase.label}))});
  if (directories.sounds?.length) groups.push({label: t('prompt.sounds'), options: directories.sounds.map((sound) => ({value: `sound ${sound.id}`, label: sound.name}))});
  const known = groups.flatMap((group) => group.options ?? [group]).some((option) => option.value === valueOf(prompt));
  return known ? groups : [{value: valueOf(prompt), label: t('gone.sound')}, ...groups];
};

const gone = (editor, prompt) =>
  prompt?.kind === 'sound' && !editor.directories.sounds?.some((sound) => sound.id === prompt.sound);

const listen = (editor, prompt) => {
  const url = urlOf(editor, prompt);
  if (!url) return nothing;
  const playing = editor.player.playing(url);
  const label = editor.t(playing ? 'prompt.stop' : 'prompt.listen', {name: editor.names.prompt(prompt)});
  return html`<button type="button" class="tool" aria-label=${label} title=${label} @click=${() => editor.player.toggle(url)}>${icon(playing ? 'stop' : 'listen')}</button>`;
};

export const promptField = (editor, {id, label, prompt, set, optional = false}) => html`<span class="prompt">${selectField(editor, {
  id,
  label,
  value: valueOf(prompt),
  options: optionsOf(editor, prompt, optional),
  set: (value) => set(value === '' ? null : promptOf(value)),
  problem: gone(editor, prompt) ? {key: 'wrong.gone', values: {}} : null,
})}${listen(editor, prompt)}</span>`;

/** One sound at a time. */
export class Player {
  constructor(changed) {
    this.changed = changed;
  }

  playing(url) {
    return this.url === url;
  }

  toggle(url) {
    const again = this.url === url;
    this.stop();
    if (again) return;
    this.url = url;
    this.audio = new Audio(url);
    this.audio.onended = () => this.stop();
    this.audio.onerror = () => this.stop();
    this.audio.play().catch(() => this.stop());
    this.changed();
  }

  stop() {
    this.audio?.pause();
    this.audio = null;
    this.url = null;
    this.changed();
  }
}
