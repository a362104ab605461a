/* What is done about a row, and what became of it: told in the row, and to whoever hears the page. */
const NO_ANSWER_AFTER = 2000;
const TOLD_FOR = 6000;

const texts = document.getElementById('live-texts')?.dataset ?? {};
const heard = document.getElementById('live-said');
const asked = new Map();
const answers = new Map();
const toldUntil = new WeakMap();
let settle = () => {};

export const onSettled = (task) => { settle = task; };

const nameOf = (row) => row.querySelector('strong')?.textContent ?? '';

export function tell(row, text, tone) {
  let said = row.querySelector(':scope > .said');
  if (!said) {
    said = document.createElement('p');
    row.append(said);
  }
  said.className = `said ${tone}`;
  said.textContent = text;
  said.hidden = !text;
}

function tellAloud(row, text, tone) {
  tell(row, text, tone);
  heard.textContent = `${nameOf(row)}: ${text}`;
}

/* The row stays until its answer has been read: its newest, whatever was asked before. */
function done(row) {
  clearTimeout(toldUntil.get(row));
  toldUntil.set(row, setTimeout(() => {
    delete row.dataset.busy;
    tell(row, '', '');
    settle();
  }, TOLD_FOR));
}

const doneText = (act) => texts['done' + act.replace(/(^|-)(.)/g, (_, dash, letter) => letter.toUpperCase())];

/* Of a talk one cannot be too late for a caller who waits. */
const HEARD = new Set(['listen', 'whisper', 'barge']);

function show(row, act, {outcome, text}) {
  const late = outcome === 'too-late' && HEARD.has(act) ? texts.lateTalk : text;
  tellAloud(row, outcome === 'done' ? doneText(act) : late, outcome === 'done' ? 'good' : 'bad');
  done(row);
}

/* The stream may know sooner than whoever asked. */
export function answered(list) {
  answers.clear();
  list.forEach((answer) => {
    answers.set(answer.id, answer);
    const waiting = asked.get(answer.id);
    if (waiting) {
      asked.delete(answer.id);
      clearTimeout(waiting.timer);
      show(waiting.row, waiting.act, answer);
    }
  });
}

function awaitAnswer(id, row, act) {
  const known = answers.get(id);
  if (known) {
    show(row, act, known);
    return;
  }
  const timer = setTimeout(() => tellAloud(row, texts.noAnswer, 'warn'), NO_ANSWER_AFTER);
  asked.set(id, {row, act, timer});
  setTimeout(() => asked.delete(id) && done(row), 60000);
}

async function send(path, fields) {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {Accept: 'application/json', 'HX-Request': 'true', ...JSON.parse(document.body.getAttribute('hx-headers'))},
      body: new URLSearchParams(fields),
    });
    if (answer.status === 499) {
      document.dispatchEvent(new CustomEvent('dozvon-session-ended'));
    }
    const body = await answer.json().catch(() => ({}));
    return answer.ok ? {id: body.commandId} : {fault: faultOf(body)};
  } catch {
    return {fault: texts.notSent};
  }
}

function faultOf({detail, problems}) {
  const said = (problems ?? []).map(({message}) => message).filter(Boolean);
  return said.length > 0 ? said.join(' ') : detail ?? texts.notSent;
}

/* Whether it was sent. */
async function ask(list, row, act, fields) {
  clearTimeout(toldUntil.get(row));
  row.dataset.busy = '';
  tell(row, texts.asked, '');
  const {id, fault} = await send(`/live/${list.id}/${encodeURIComponent(row.dataset.id)}/${act}`, fields);
  if (id) {
    awaitAnswer(id, row, act);
  } else {
    tellAloud(row, fault, 'bad');
    done(row);
  }
  return fault;
}

/* What has to be chosen, written or thought over is done in a dialog. */
function fieldsOf(dialog, act) {
  if (act === 'redirect') {
    const kind = dialog.querySelector('[name=kind]:checked').value;
    return {kind, id: dialog.querySelector(`[data-kind="${kind}"] :is(select, input)`).value};
  }
  return act === 'break' ? {reason: dialog.querySelector('#break-reason').value} : {};
}

function open(dialog, list, row, act) {
  dialog.querySelector('[data-who]').textContent = nameOf(row);
  dialog.querySelector('[data-fault]').textContent = '';
  dialog.querySelectorAll('input:not([type=radio])').forEach((input) => { input.value = ''; });
  dialog.querySelector('form').onsubmit = async (event) => {
    event.preventDefault();
    const fault = await ask(list, row, act, fieldsOf(dialog, act));
    dialog.querySelector('[data-fault]').textContent = fault ?? '';
    if (!fault) {
      dialog.close();
    }
  };
  dialog.showModal();
}

export function listen(list) {
  list.addEventListener('click', ({target}) => {
    const button = target.closest('[data-act]');
    const row = button?.closest('li');
    if (!row || row.classList.contains('gone')) {
      return;
    }
    const dialog = document.getElementById('act-' + button.dataset.act);
    if (dialog) {
      open(dialog, list, row, button.dataset.act);
    } else {
      ask(list, row, button.dataset.act, {});
    }
  });
}
document.querySelectorAll('dialog[id^=act-]').forEach((dialog) => dialog.addEventListener('close', () => settle()));
