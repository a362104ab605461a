/* Saves the draft a moment after the last edit, one request at a time, and tries again until it is saved. */

const AFTER_MILLIS = 600;
const FIRST_RETRY_MILLIS = 2_000;
const LONGEST_RETRY_MILLIS = 30_000;
export const SIGNED_OUT = 499;
export const CHANGED_ELSEWHERE = 412;

/** Worth trying again without a new edit: the network, a busy or restarting server. */
const passes = (status) => status === 0 || status === 408 || status === 429 || (status >= 500 && status <= 599);

export class Autosave {
  /**
   * @param send (scheme, revision) → {status, body}; status 0 when there was no answer
   * @param on {saving(), saved(body), failed({status, detail}), conflict(body)}
   */
  constructor({send, on, revision, current}) {
    Object.assign(this, {send, on, revision, current});
    this.unsaved = null;
    this.running = null;
    this.retryMillis = FIRST_RETRY_MILLIS;
    this.failure = null;
  }

  get dirty() {
    return this.unsaved !== null || this.running !== null;
  }

  edited() {
    this.unsaved = this.current();
    if (this.failure?.status === CHANGED_ELSEWHERE || this.failure?.status === SIGNED_OUT) return;
    this.later(AFTER_MILLIS);
  }

  later(millis) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush().catch(() => {}), millis);
  }

  /** Nothing unsaved is left of the time before: a rollback, a discarded draft. */
  restart(revision) {
    clearTimeout(this.timer);
    this.revision = revision;
    this.unsaved = null;
    this.failure = null;
  }

  async flush() {
    clearTimeout(this.timer);
    while (this.running || this.unsaved !== null) {
      if (this.running) await this.running.catch(() => {});
      else await this.save();
    }
    return {revision: this.revision};
  }

  save() {
    this.running = this.once(this.unsaved).finally(() => (this.running = null));
    return this.running;
  }

  async once(scheme) {
    this.unsaved = null;
    this.on.saving();
    const {status, body} = await this.send(scheme, this.revision);
    if (status >= 200 && status < 300) return this.succeeded(body);
    this.unsaved ??= scheme;
    throw this.refused(status, body);
  }

  succeeded(body) {
    this.revision = body.revision;
    this.retryMillis = FIRST_RETRY_MILLIS;
    this.failure = null;
    this.on.saved(body);
  }

  refused(status, body) {
    this.failure = {status, detail: body?.detail ?? ''};
    if (status === CHANGED_ELSEWHERE) this.on.conflict({by: body?.by ?? null, at: body?.at ?? null, detail: this.failure.detail});
    else this.on.failed(this.failure);
    if (passes(status)) {
      this.later(this.retryMillis);
      this.retryMillis = Math.min(this.retryMillis * 2, LONGEST_RETRY_MILLIS);
    }
    return Object.assign(new Error(this.failure.detail || `The draft was not saved (${status}).`), this.failure);
  }

  /** The page goes away: what is not saved is sent with a request that outlives it. */
  leave() {
    if (this.unsaved !== null && !this.failure) this.send(this.unsaved, this.revision, {keepalive: true});
  }
}
