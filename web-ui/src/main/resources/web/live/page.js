/* The live board: one stream a tab, whole at each beginning, closed while nobody looks. */
import {alertOf, isAlert} from './alerts.js';
import {answered, listen, onSettled, tell} from './acts.js';
import {setNow, tick, timeNow} from './clock.js';
import {Rows} from './rows.js';

const board = document.getElementById('live');
const LATE = 5000;
const AGAIN = 5000;

function begin() {
  const texts = document.getElementById('live-texts').dataset;
  const state = document.getElementById('live-state');
  const pause = document.getElementById('live-pause');
  const lists = [...board.querySelectorAll('.live-rows')].map((list) => new Rows(list, tell));
  const lag = board.dataset.lag === '' ? null : Number(board.dataset.lag);
  let beat = {at: Date.now(), lag};
  let source = null;
  let again = 0;
  let paused = false;
  let trouble = '';

  lists.forEach(({list}) => listen(list));
  onSettled(() => lists.forEach((list) => list.settle()));

  const whole = (id) => ({data}) => {
    document.getElementById(id).innerHTML = JSON.parse(data).html;
    tick(board);
  };
  const rows = (index) => ({data}) => {
    lists[index].apply(JSON.parse(data));
    tick(lists[index].list);
  };

  /* Whoever wants to be alerted looks also while another tab is in front. */
  const isSeen = () => !document.hidden || isAlert();

  function open() {
    close();
    source = new EventSource(board.dataset.stream);
    source.addEventListener('figures', whole('live-figures'));
    source.addEventListener('queues', whole('live-queues'));
    source.addEventListener('callers', rows(0));
    source.addEventListener('agents', rows(1));
    source.addEventListener('answers', ({data}) => answered(JSON.parse(data)));
    source.addEventListener('beat', ({data}) => {
      const told = JSON.parse(data);
      setNow(told.now);
      trouble = '';
      beat = {at: Date.now(), lag: told.lag};
      show();
    });
    source.addEventListener('error', ({target}) => target.readyState === EventSource.CLOSED && target === source && recover());
  }

  function close() {
    clearTimeout(again);
    source?.close();
    source = null;
  }

  /* A browser gives up on a stream that is refused, and does not say why. */
  async function recover() {
    close();
    const asking = new AbortController();
    try {
      const answer = await fetch(board.dataset.stream, {headers: {Accept: 'application/json', 'HX-Request': 'true'}, signal: asking.signal});
      if (answer.status === 499) {
        document.dispatchEvent(new CustomEvent('dozvon-session-ended'));
        return;
      }
      trouble = answer.ok ? '' : (await answer.json().catch(() => ({}))).detail ?? texts.lost;
    } catch {
      trouble = texts.lost;
    }
    asking.abort();
    show();
    if (!paused && isSeen()) {
      again = setTimeout(open, trouble ? AGAIN : 0);
    }
  }

  function say(text, tone, seconds) {
    const shown = seconds === undefined ? text : `${text} ${seconds} ${texts.seconds}`;
    if (state.dataset.said !== text) {
      state.dataset.said = text;
      state.className = `badge ${tone}`;
      state.replaceChildren(text, document.createElement('span'));
      state.lastChild.setAttribute('aria-hidden', 'true');
    }
    state.lastChild.textContent = shown.slice(text.length);
  }

  function show() {
    const silent = Date.now() - beat.at;
    if (paused) {
      say(texts.paused, 'warn');
    } else if (trouble) {
      say(trouble, 'bad');
    } else if (beat.lag === null) {
      say(silent > LATE ? texts.lost : texts.nothing, 'warn');
    } else if (beat.lag + silent > LATE) {
      say(texts.delayed, 'bad', Math.floor((beat.lag + silent) / 1000));
    } else {
      say(texts.live, 'good');
    }
  }

  function resume() {
    if (paused || !isSeen()) {
      return;
    }
    beat = {...beat, at: Date.now()};
    open();
  }

  pause.addEventListener('click', () => {
    paused = !paused;
    const text = pause.textContent;
    pause.textContent = pause.dataset.goOn;
    pause.dataset.goOn = text;
    if (paused) {
      close();
    }
    resume();
    show();
  });
  document.addEventListener('visibilitychange', () => (isSeen() ? source ?? resume() : close()));
  document.addEventListener('dozvon-signed-in', resume);
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', ({persisted}) => persisted && resume());
  setNow(Number(board.dataset.now));
  setInterval(() => {
    if (!paused) {
      tick(board);
      alertOf(lists[0].list, timeNow());
      show();
    }
  }, 1000);
  tick(board);
  resume();
}

if (board) {
  begin();
}
