/* A call's path on its drawing: steps light up as the list below the drawing grows. */
const PAUSE_MILLIS = 420;

function pathOf(lines, scheme) {
  const path = [];
  for (const line of lines) {
    const {step, exit, next} = line.dataset;
    if (!step || (scheme && line.dataset.scheme !== scheme)) {
      continue;
    }
    const last = path.at(-1);
    if (exit && last?.step === step && last.exit === null) {
      last.exit = exit;
      last.next = next || null;
    } else {
      path.push({step, exit: exit || null, next: next || null});
    }
  }
  return path;
}

/* How long the call lasts, second by second. The clocks of browser and switch differ: never below zero. */
setInterval(() => {
  document.querySelectorAll('[data-since]').forEach((place) => {
    const seconds = Math.max(0, Math.floor((Date.now() - Number(place.dataset.since)) / 1000));
    place.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  });
}, 500);

function mark(trail, lines) {
  const drawing = document.querySelector('#drawing call-scheme');
  lines.at(-1)?.classList.add('fresh');
  if (!drawing) {
    return;
  }
  const path = pathOf(lines, drawing.dataset.scheme);
  drawing.path = path;
  const over = 'over' in trail.dataset && lines.length === trail.querySelectorAll('.path li').length;
  drawing.setAttribute('active-step', over ? '' : path.at(-1)?.step ?? '');
}

/* A simulated call is over at once: its lines come one by one, so that an eye can follow. */
async function replay(trail) {
  const lines = [...trail.querySelectorAll('.path li')];
  document.getElementById('drawing')?.scrollIntoView({block: 'start'});
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    mark(trail, lines);
    trail.dataset.shown = '';
    return;
  }
  lines.forEach((line) => { line.hidden = true; });
  for (let shown = 1; shown <= lines.length && trail.isConnected; shown += 1) {
    lines[shown - 1].hidden = false;
    mark(trail, lines.slice(0, shown));
    await new Promise((resolve) => { setTimeout(resolve, PAUSE_MILLIS); });
  }
  trail.dataset.shown = '';
}

document.addEventListener('htmx:load', ({detail}) => {
  const trail = detail.elt.matches?.('[data-trail]') ? detail.elt : detail.elt.querySelector?.('[data-trail]');
  if (!trail) {
    return;
  }
  if ('real' in trail.dataset) {
    mark(trail, [...trail.querySelectorAll('.path li')]);
  } else {
    replay(trail);
  }
});
