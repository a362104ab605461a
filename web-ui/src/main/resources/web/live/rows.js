/* A list whose rows stay what they are. While somebody is in it, with the pointer or the focus, its order is held: who
   comes stands at the end, who goes is shown as gone, and nothing slides under a click. */
const TOUCH_HOLDS = 3000;

function rowsOf(html) {
  const holder = document.createElement('template');
  holder.innerHTML = Object.values(html).join('');
  return [...holder.content.children];
}

export class Rows {
  constructor(list, tell) {
    this.list = list;
    this.tell = tell;
    this.card = list.closest('.card');
    this.none = this.card.querySelector('[data-none]');
    this.rows = new Map();
    this.shown = new WeakMap();
    this.order = [...list.children].map((row) => row.dataset.id);
    [...list.children].forEach((row) => this.rows.set(row.dataset.id, row));
    this.late = [];
    this.listen();
  }

  listen() {
    this.list.addEventListener('pointerenter', () => { clearTimeout(this.leaving); this.inside = true; this.mark(); });
    this.list.addEventListener('pointerleave', ({pointerType}) => this.leave(pointerType === 'mouse' ? 0 : TOUCH_HOLDS));
    this.list.addEventListener('focusin', () => this.mark());
    this.list.addEventListener('focusout', () => setTimeout(() => this.settle()));
    this.list.addEventListener('pointerdown', () => { this.pressed = true; });
    /* A click comes behind these. */
    ['pointerup', 'pointercancel'].forEach((name) => document.addEventListener(name, () => setTimeout(() => this.release())));
  }

  leave(after) {
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => { this.inside = false; this.settle(); }, after);
  }

  release() {
    this.pressed = false;
    this.late.splice(0).forEach((change) => this.apply(change));
  }

  get held() {
    return this.inside || this.list.matches(':focus-within') || document.querySelector('dialog[open]') !== null;
  }

  mark() {
    this.card.classList.toggle('holding', this.held && this.list.childElementCount > 1);
  }

  apply(change) {
    if (this.pressed) {
      this.late.push(change);
      return;
    }
    rowsOf(change.rows).forEach((row) => this.put(row.dataset.id, row));
    this.order = change.order;
    this.settle();
  }

  put(id, fresh) {
    const row = this.rows.get(id);
    if (!row) {
      [...fresh.children].forEach((part) => this.shown.set(part, part.outerHTML));
      this.rows.set(id, fresh);
      this.list.append(fresh);
      return;
    }
    const parts = new Set();
    [...fresh.children].forEach((part) => {
      parts.add(part.dataset.part);
      this.putPart(row, part);
    });
    row.querySelectorAll(':scope > [data-part]').forEach((part) => parts.has(part.dataset.part) || part.remove());
  }

  /* What has not changed is left alone; who stood on a button stands on it again. */
  putPart(row, part) {
    const html = part.outerHTML;
    const before = row.querySelector(`:scope > [data-part="${part.dataset.part}"]`);
    if (before && this.shown.get(before) === html) {
      return;
    }
    const focused = before?.contains(document.activeElement) ? document.activeElement.dataset.act ?? '' : null;
    this.shown.set(part, html);
    if (before) {
      before.replaceWith(part);
    } else {
      row.insertBefore(part, row.querySelector(':scope > .said'));
    }
    if (focused !== null) {
      (part.querySelector(`[data-act="${focused}"]`) ?? part.querySelector('button, a'))?.focus();
    }
  }

  settle() {
    const here = new Set(this.order);
    const held = this.held;
    this.rows.forEach((row, id) => {
      this.setGone(row, !here.has(id));
      if (!here.has(id) && !held && !('busy' in row.dataset)) {
        row.remove();
        this.rows.delete(id);
      }
    });
    if (!held) {
      this.arrange();
    }
    this.none.hidden = this.list.childElementCount > 0;
    this.mark();
  }

  arrange() {
    let at = this.list.firstElementChild;
    this.order.forEach((id) => {
      const row = this.rows.get(id);
      if (row === at) {
        at = at.nextElementSibling;
      } else if (row) {
        this.list.insertBefore(row, at);
      }
    });
  }

  setGone(row, gone) {
    if (gone === row.classList.contains('gone')) {
      return;
    }
    row.classList.toggle('gone', gone);
    row.querySelectorAll('button').forEach((button) => button.setAttribute('aria-disabled', String(gone)));
    if (!('busy' in row.dataset)) {
      this.tell(row, gone ? this.list.dataset.gone : '', '');
    }
  }
}
