/* What steps and exits are called on the screen. */
import {exitsOf, ownExits} from './exits.js';
import {shownNumber} from './limits.js';

/* Names may have commas of their own: "Anna, reception". */
const listed = (names) => names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');

const named = (list, id) => (list ?? []).find((each) => each.id === id)?.name;

export class Names {
  constructor(t, directories) {
    this.t = t;
    this.directories = directories;
  }

  kind(step) {
    return this.t(`kind.${step.type}`);
  }

  /** What the owner called the step, else what it does. */
  title(step) {
    return step.label.trim() || this.automatic(step);
  }

  automatic(step) {
    const {t, directories} = this;
    const titles = {
      play: () => this.prompt(step.prompt),
      menu: () => t('title.menu', {keys: step.keys.map((key) => key.key).join(', ')}),
      schedule: () => named(directories.calendars, step.calendar) ?? t('title.noCalendar'),
      ring: () => this.targets(step.targets),
      voicemail: () => (step.mailbox ? this.person(step.mailbox) : t('title.company')),
      caller: () => (step.lists.length ? listed(step.lists.map((id) => this.callerList(id))) : t('title.noList')),
      scheme: () => named(directories.schemes, step.scheme) ?? t('title.noScheme'),
      end: () => step.name,
      hangup: () => t(`cause.${step.cause}`),
    };
    return titles[step.type]();
  }

  /** The second line of a block: how it does it. */
  facts(step) {
    const {t} = this;
    const facts = {
      play: () => (step.label.trim() ? this.prompt(step.prompt) : t('facts.play')),
      menu: () => t('facts.menu', {seconds: step.waitSeconds, count: step.attempts}),
      schedule: () => (step.label.trim() ? this.automatic(step) : t('facts.schedule')),
      ring: () => this.ringFacts(step),
      voicemail: () => t('facts.voicemail', {time: this.seconds(step.limitSeconds)}),
      caller: () => (step.label.trim() ? this.automatic(step) : t('facts.caller')),
      scheme: () => (step.label.trim() ? this.automatic(step) : t('facts.scheme')),
      end: () => t('facts.end'),
      hangup: () => (step.goodbye ? this.prompt(step.goodbye) : t('facts.noGoodbye')),
    };
    return facts[step.type]();
  }

  ringFacts(step) {
    const {t} = this;
    if (!step.targets.length) return t('facts.ringNobody');
    const seconds = [...new Set(step.targets.map((target) => target.timeoutSeconds))];
    const how = step.targets.length === 1 && step.targets[0].kind !== 'group' ? '' : `${t(`strategy.short.${step.strategy}`)}, `;
    const longest = Math.max(...seconds);
    const facts = how + t(seconds.length > 1 ? 'facts.upTo' : 'facts.seconds', {time: this.seconds(longest)});
    return step.label.trim() ? `${this.targets(step.targets)}, ${facts}` : facts;
  }

  seconds(count) {
    return count >= 120 && count % 60 === 0
      ? this.t('minutes', {count: count / 60})
      : this.t('seconds', {count});
  }

  targets(targets) {
    if (!targets.length) return this.t('title.nobody');
    const names = targets.slice(0, 3).map((target) => this.target(target));
    return listed(names) + (targets.length > 3 ? ` +${targets.length - 3}` : '');
  }

  target(target) {
    const {t, directories} = this;
    const titles = {
      person: () => this.person(target.person),
      group: () => named(directories.groups, target.group) ?? t('gone.group'),
      extension: () => t('title.extension', {extension: target.extension}),
      phone: () => shownNumber(target.number),
    };
    return titles[target.kind]();
  }

  person(id) {
    return named(this.directories.people, id) ?? this.t('gone.person');
  }

  callerList(id) {
    return named(this.directories.callerLists, id) ?? this.t('gone.list');
  }

  prompt(prompt) {
    const {t, directories} = this;
    if (prompt.kind === 'sound') return named(directories.sounds, prompt.sound) ?? t('gone.sound');
    return (directories.stockPhrases ?? []).find((phrase) => phrase.tag === prompt.phrase)?.label ?? prompt.phrase;
  }

  exit(step, name) {
    if (step === null) return this.t('exit.entry');
    if (!ownExits(step, this.directories).includes(name)) return this.t('exit.gone', {name: this.bareExit(step, name)});
    return this.bareExit(step, name);
  }

  bareExit(step, name) {
    const {t} = this;
    if (step.type === 'menu' && name.length === 1) return this.key(step, name);
    if (step.type === 'caller' && name !== 'hidden' && name !== 'other') return this.callerList(name);
    if (step.type === 'scheme') return name;
    if (step.type === 'schedule' && t.has(`interval.${name}`)) return t(`interval.${name}`);
    return t.has(`exit.${name}`) ? t(`exit.${name}`) : name;
  }

  key(step, key) {
    const label = step.keys.find((each) => each.key === key)?.label.trim();
    return this.t(label ? 'exit.keyNamed' : 'exit.key', {key, label});
  }

  exits(step) {
    return exitsOf(step, this.directories).map((name) => this.exit(step, name));
  }

  /** "Menu “Main”: key 2 — Masters": a place as a list of places shows it. */
  place(step, exit) {
    return step === null ? this.t('exit.entry') : this.t('exit.of', {kind: this.kind(step), title: this.title(step), exit: this.exit(step, exit)});
  }

  stepTitle(step) {
    return `${this.kind(step)}: ${this.title(step)}`;
  }
}
