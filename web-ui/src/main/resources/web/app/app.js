import htmx from 'htmx.org';

window.htmx = htmx;

/* Dialogs: a button with data-opens shows the dialog of that id; one with data-closes closes its own. */
document.addEventListener('click', (event) => {
  const opens = event.target.closest('[data-opens]');
  if (opens) {
    document.getElementById(opens.dataset.opens)?.showModal();
    return;
  }
  event.target.closest('[data-closes]')?.closest('dialog')?.close();
});

/* What the server said of how one row leads to the next no longer holds when they change. */
function forgetWays(event) {
  if (event.type === 'change' || event.target.closest('[data-removes], [data-raises]')) {
    event.target.closest('.rows')?.querySelectorAll('.by').forEach((by) => by.remove());
  }
}
document.addEventListener('change', forgetWays);

/* Rows of a form: a button with data-adds copies the template of that id to the end of its rows. */
let added = 0;
document.addEventListener('click', (event) => {
  const adds = event.target.closest('[data-adds]');
  if (adds) {
    const rows = document.getElementById(adds.dataset.adds);
    const template = document.getElementById(adds.dataset.adds + '-row');
    added += 1;
    const holder = document.createElement('div');
    holder.innerHTML = template.innerHTML.replaceAll('NEW', 'n' + added);
    const row = holder.firstElementChild;
    rows.append(row);
    row.querySelector('input:not([type=hidden]), select')?.focus();
    return;
  }
  forgetWays(event);
  event.target.closest('[data-removes]')?.closest('[data-row]')?.remove();
  const raises = event.target.closest('[data-raises]');
  const row = raises?.closest('[data-row]');
  if (row?.previousElementSibling) {
    row.previousElementSibling.before(row);
    raises.focus();
  }
});

/* A ready answer: a button with data-sets puts its data-value into the field of that id. */
document.addEventListener('click', (event) => {
  const sets = event.target.closest('[data-sets]');
  if (sets) {
    const field = document.getElementById(sets.dataset.sets);
    field.value = sets.dataset.value;
    field.dispatchEvent(new Event('change', {bubbles: true}));
  }
});

/* One line more: a button with data-appends adds what is chosen in the field of its data-from to the text of that id. */
document.addEventListener('click', (event) => {
  const appends = event.target.closest('[data-appends]');
  const chosen = appends && document.getElementById(appends.dataset.from);
  if (chosen?.value) {
    const text = document.getElementById(appends.dataset.appends);
    const lines = text.value.split('\n').filter((line) => line.trim());
    text.value = [...new Set([...lines, chosen.value])].join('\n') + '\n';
    text.scrollTop = text.scrollHeight;
    chosen.value = '';
    chosen.focus();
  }
});

/* A sound that is chosen can be heard: a select with data-plays leads the player of that id. */
document.addEventListener('change', ({target}) => {
  const player = document.getElementById(target.dataset?.plays ?? '');
  if (player) {
    player.pause();
    player.hidden = !target.value;
    if (target.value) {
      player.src = `/sounds/${encodeURIComponent(target.value)}/audio`;
    }
  }
});

/* Filters apply as soon as they change. */
document.addEventListener('change', (event) => {
  event.target.closest('form[data-applies]')?.requestSubmit();
});

/* The session ended: nothing on the page is lost, and signing in goes on in another tab. */
export function sessionEnded() {
  const dialog = document.getElementById('session-ended');
  if (dialog && !dialog.open) {
    dialog.showModal();
  }
}
document.body.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.xhr.status === 499) {
    event.detail.shouldSwap = false;
    sessionEnded();
  }
});
/* What is wrong with a field is said with it to whoever cannot see where it stands. */
function tieFaults() {
  document.querySelectorAll('.field.bad').forEach((field) => {
    const control = field.querySelector('input, select, textarea');
    const {id} = field.querySelector('.error') ?? {};
    if (control && id) {
      const described = new Set((control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean));
      control.setAttribute('aria-describedby', [...described.add(id)].join(' '));
      control.setAttribute('aria-invalid', 'true');
    }
  });
}
tieFaults();

/* Whoever sent a form that is refused comes to what is wrong with it. */
function toFault(part) {
  const fault = part.querySelector('.field.bad :is(input, select, textarea)') ?? part.querySelector('.notice.bad');
  if (fault?.matches('.notice')) {
    fault.tabIndex = -1;
  }
  fault?.focus();
}
document.body.addEventListener('htmx:afterSettle', ({detail}) => {
  tieFaults();
  const refused = [409, 422].includes(detail.xhr?.status);
  if (refused && (detail.boosted || document.activeElement === document.body)) {
    // Behind htmx, which scrolls to the top.
    requestAnimationFrame(() => toFault(detail.boosted ? document.getElementById('room') ?? document.body : detail.target));
  }
});
/* Nobody looks: the parts that refresh themselves wait until somebody does. */
document.body.addEventListener('htmx:beforeRequest', (event) => {
  if (document.hidden && event.detail.elt.matches('[data-live]')) {
    event.preventDefault();
  }
});
/* A part that cannot be refreshed says so, until it can again. */
function trouble(shown) {
  const notice = document.getElementById('trouble');
  if (notice) {
    notice.hidden = !shown;
  }
}
document.body.addEventListener('htmx:sendError', () => trouble(true));
document.body.addEventListener('htmx:responseError', (event) => trouble(event.detail.xhr.status !== 499));
document.body.addEventListener('htmx:afterOnLoad', () => trouble(false));
document.addEventListener('dozvon-session-ended', sessionEnded);
/* What was refused for its size is sent anew. */
document.body.addEventListener('htmx:beforeRequest', (event) => {
  if (event.detail.requestConfig.verb !== 'get') {
    document.getElementById('refused')?.replaceChildren();
  }
});

/* Who is signed in now: '' for nobody, null when it cannot be learnt. */
async function visitorNow() {
  try {
    const answer = await fetch('/session', {headers: {'HX-Request': 'true'}});
    return answer.ok ? answer.headers.get('Dozvon-Visitor') : answer.status === 499 ? '' : null;
  } catch {
    return null;
  }
}

/* Signed in again, in whatever tab: this one goes on where it was. As somebody else it begins anew, since what is on
   it is another person's. */
async function goOn() {
  const dialog = document.getElementById('session-ended');
  if (!dialog?.open) {
    return;
  }
  const visitor = await visitorNow();
  if (!visitor) {
    return;
  }
  if (visitor !== document.body.dataset.visitor) {
    location.reload();
    return;
  }
  dialog.close();
  document.dispatchEvent(new CustomEvent('dozvon-signed-in'));
}
window.addEventListener('focus', goOn);
document.addEventListener('visibilitychange', goOn);
const tabs = new BroadcastChannel('dozvon-session');
tabs.addEventListener('message', goOn);
if (document.body.dataset.visitor) {
  tabs.postMessage('signed-in');
}

/* A form that would lose what was typed waits until its sender has signed in again. */
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post' || form.hasAttribute('hx-post') || 'known' in form.dataset) {
    return;
  }
  event.preventDefault();
  const {submitter} = event;
  if (await visitorNow() === '') {
    sessionEnded();
    return;
  }
  form.dataset.known = '';
  form.requestSubmit(submitter);
  delete form.dataset.known;
});

/* Menus close when their page is left by the back button. */
window.addEventListener('pageshow', () => document.querySelector('.top[open]')?.removeAttribute('open'));

/* A time that runs on from what the server said, whatever the clock here says. */
const begun = new WeakMap();
const two = (number) => String(number).padStart(2, '0');
function runOn() {
  document.querySelectorAll('[data-runs]').forEach((shown) => {
    if (!begun.has(shown)) {
      begun.set(shown, performance.now() - Number(shown.dataset.runs));
    }
    const seconds = Math.floor((performance.now() - begun.get(shown)) / 1000);
    const minutes = Math.floor(seconds / 60);
    shown.textContent = minutes < 60
      ? `${minutes}:${two(seconds % 60)}`
      : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
  });
}
runOn();
setInterval(runOn, 1000);
