/* Waits are told by when they began, by the server's clock; this counts on from there, whatever the clock here says. */
let ahead = 0;

export const setNow = (now) => { ahead = now - Date.now(); };

export const timeNow = () => Date.now() + ahead;

const two = (number) => String(number).padStart(2, '0');

export function length(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/* Long waits are marked where they stand. */
export function tick(within) {
  const now = timeNow();
  within.querySelectorAll('[data-since]').forEach((shown) => {
    const millis = now - Number(shown.dataset.since);
    const text = length(millis);
    if (shown.textContent !== text) {
      shown.textContent = text;
    }
    if (shown.dataset.late) {
      shown.closest('[data-alarm]')?.classList.toggle('late', millis > 1000 * Number(shown.dataset.late));
    }
  });
}
