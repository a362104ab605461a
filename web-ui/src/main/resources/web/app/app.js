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
    row.querySelector('input, select')?.focus();
    return;
  }
  event.target.closest('[data-removes]')?.closest('[data-row]')?.remove();
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
window.addEventListener('focus', async () => {
  const dialog = document.getElementById('session-ended');
  if (!dialog?.open) {
    return;
  }
  const answer = await fetch('/session', {headers: {'HX-Request': 'true'}});
  if (answer.ok) {
    dialog.close();
    document.dispatchEvent(new CustomEvent('dozvon-signed-in'));
  }
});

/* Menus close when their page is left by the back button. */
window.addEventListener('pageshow', () => document.querySelector('.top[open]')?.removeAttribute('open'));
