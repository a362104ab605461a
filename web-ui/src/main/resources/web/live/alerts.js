/* Says aloud that somebody has waited for too long: by the page's title and, where wanted, by a sound. Each browser
   keeps its own setting. Once for each caller, however long they wait on. */
const KEPT = 'dozvon-live-alert';

const panel = document.getElementById('live-alerts');
const after = document.getElementById('alert-after');
const sound = document.getElementById('alert-sound');
const plain = document.title;
const told = new Set();
let speaker = null;

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

function keep() {
  try {
    localStorage.setItem(KEPT, JSON.stringify({after: after.value, sound: sound.checked}));
  } catch {
    /* A browser that keeps nothing alerts until the page is left. */
  }
}

const seconds = () => (panel ? Number(after.value) || 0 : 0);

export const isAlert = () => seconds() > 0;

/* Two notes, made here: nothing has to be fetched, and no speech is in it. */
function ring() {
  speaker ??= new AudioContext();
  [[660, 0], [880, 0.18]].forEach(([hertz, from]) => {
    const note = speaker.createOscillator();
    const loud = speaker.createGain();
    note.frequency.value = hertz;
    loud.gain.setValueAtTime(0.2, speaker.currentTime + from);
    loud.gain.exponentialRampToValueAtTime(0.001, speaker.currentTime + from + 0.16);
    note.connect(loud).connect(speaker.destination);
    note.start(speaker.currentTime + from);
    note.stop(speaker.currentTime + from + 0.17);
  });
}

/* Whoever is shown as gone waits no more. */
export function alertOf(list, now) {
  const limit = seconds();
  const rows = limit ? [...list.querySelectorAll(':scope > li:not(.gone)')] : [];
  const late = rows.filter((row) => now - Number(row.querySelector('[data-since]')?.dataset.since) > limit * 1000).map((row) => row.dataset.id);
  const fresh = late.filter((id) => !told.has(id));
  told.clear();
  late.forEach((id) => told.add(id));
  document.title = late.length ? `(${late.length}) ${panel.dataset.title} · ${plain}` : plain;
  if (fresh.length && sound.checked) {
    ring();
  }
}

if (panel) {
  const before = kept();
  if ([...after.options].some(({value}) => value === before.after)) {
    after.value = before.after;
  }
  sound.checked = before.sound === true;
  after.addEventListener('change', keep);
  /* A browser lets a page sound only after a press in it: this one is heard as the sample. */
  sound.addEventListener('change', () => {
    keep();
    if (sound.checked) {
      ring();
    }
  });
}
