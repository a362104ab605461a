/* What steps and exits are called on the screen. */
import {callerMatches, classOfExit, exitsOf, ownExits} from './exits.js';
import {NONE} from './kinds.js';
import {shownNumber} from './limits.js';

/* Names may have commas of their own: "Anna, reception". */
const listed = (names) => names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');

const named = (list, id) => (list ?? []).find((each) => each.id === id)?.name;

/* What a person recognises of an address: the part between the slashes. */
const hostOf = (url) => /^https?:\/\/([^/?]*)/.exec(url)?.[1] ?? '';

const namedByOwner = (step, exit) =>
  step.type === 'scheme' || step.type === 'split' || (step.type === 'dialled' && exit !== 'other');

/* Only a key is called by one character. */
const hasKeys = (step) => step.type === 'menu' || step.type === 'queue';

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
      queue: () => named(directories.queues, step.queue) ?? t(step.queue === NONE ? 'title.noQueue' : 'gone.queue'),
      voicemail: () => (step.mailbox ? this.person(step.mailbox) : t('title.company')),
      caller: () => listed(callerMatches(step).map((exit) => this.callerMatch(exit))) || t('title.noList'),
      scheme: () => named(directories.schemes, step.scheme) ?? t('title.noScheme'),
      'last-agent': () => (step.group ? this.group(step.group) : t('title.lastAgent')),
      'crm-owner': () => this.connection(step.connection, 'title.noCrm'),
      webhook: () => hostOf(step.url) || t('title.noUrl'),
      dialled: () => (step.groups.length ? listed(step.groups.map((group) => group.name)) : t('title.noGroup')),
      split: () => listed(step.parts.map((part) => `${part.name} ${part.percent} %`)),
      ask: () => t('title.ask', {name: step.variable}),
      set: () => this.notes(step) || t('title.noNote'),
      callback: () => t('title.callback', {key: step.key}),
      transfer: () => this.transferTarget(step.target),
      record: () => t(`title.record.${step.mode}`),
      notify: () => this.told(step),
      disa: () => t(step.pin.hash ? 'title.disa' : 'title.noPin'),
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
      queue: () => this.queueFacts(step),
      voicemail: () => t('facts.voicemail', {time: this.seconds(step.limitSeconds)}),
      caller: () => (step.label.trim() ? this.automatic(step) : t('facts.caller')),
      scheme: () => (step.label.trim() ? this.automatic(step) : t('facts.scheme')),
      'last-agent': () => t('facts.lastAgent', {count: step.days}),
      'crm-owner': () => t('facts.crmOwner', {time: this.seconds(step.timeoutSeconds)}),
      webhook: () => t('facts.webhook', {seconds: step.waitSeconds}),
      dialled: () => (step.label.trim() ? this.automatic(step) : t('facts.dialled')),
      split: () => (step.label.trim() ? this.automatic(step) : t('facts.split')),
      ask: () => t(step.minDigits === step.maxDigits ? 'facts.askExactly' : 'facts.ask', {least: step.minDigits, count: step.maxDigits}),
      set: () => (step.label.trim() ? this.automatic(step) : t('facts.set')),
      callback: () => t(step.calendar ? 'facts.callbackLater' : 'facts.callback'),
      transfer: () => t('facts.seconds', {time: this.seconds(step.timeoutSeconds)}),
      record: () => (step.announcement ? this.prompt(step.announcement) : t('facts.record')),
      notify: () => step.text,
      disa: () => t('facts.disa', {count: step.attempts}),
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

  queueFacts(step) {
    const facts = this.t('facts.queue', {time: this.seconds(step.maxWaitSeconds)});
    return step.label.trim() ? `${this.automatic(step)}, ${facts}` : facts;
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
      sip: () => target.address,
      duty: () => t('title.duty', {name: named(directories.rotas, target.rota) ?? t('gone.rota')}),
      variable: () => t('title.variable', {name: target.variable}),
    };
    return titles[target.kind]();
  }

  transferTarget(target) {
    const {t} = this;
    if (target.kind === 'extension' && target.extension === '') return t('title.nobody');
    return this.target(target);
  }

  group(id) {
    return named(this.directories.groups, id) ?? this.t('gone.group');
  }

  connection(id, none) {
    return named(this.directories.connections, id) ?? this.t(id === NONE ? none : 'gone.connection');
  }

  /** What a step writes on the call, in a line. */
  notes(step) {
    const {t} = this;
    return listed([
      step.topic,
      step.language && t(`language.${step.language}`),
      step.priority !== undefined && t('title.priority', {number: step.priority}),
      step.callerClass,
      ...(step.tags ?? []),
      ...Object.keys(step.variables ?? {}),
    ].filter(Boolean));
  }

  told(step) {
    const whom = [...(step.people ?? []).map((id) => this.person(id)), ...(step.emails ?? [])];
    return whom.length ? listed(whom.slice(0, 3)) + (whom.length > 3 ? ` +${whom.length - 3}` : '') : this.t('title.nobodyTold');
  }

  person(id) {
    return named(this.directories.people, id) ?? this.t('gone.person');
  }

  /** A list or a class by which callers are told apart. */
  callerMatch(exit) {
    const given = classOfExit(exit);
    return given === null ? this.callerList(exit) : this.t('title.callerClass', {name: given});
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
    if (hasKeys(step) && name.length === 1) return this.key(step, name);
    if (step.type === 'caller' && name !== 'hidden' && name !== 'other') return this.callerMatch(name);
    if (namedByOwner(step, name)) return name;
    if (step.type === 'webhook' && !t.has(`exit.webhook.${name}`)) return this.answer(step, name);
    if (t.has(`exit.${step.type}.${name}`)) return t(`exit.${step.type}.${name}`);
    if (step.type === 'schedule' && t.has(`interval.${name}`)) return t(`interval.${name}`);
    return t.has(`exit.${name}`) ? t(`exit.${name}`) : name;
  }

  answer(step, value) {
    const label = step.answers.find((each) => each.value === value)?.label?.trim();
    return label ? `${value} — ${label}` : value;
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
