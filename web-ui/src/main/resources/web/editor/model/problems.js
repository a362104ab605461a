/* What can be done about a problem that was told: its call can be played, its fix made. */

export const sameProblem = (problem, other) =>
  problem.code === other.code && (problem.step ?? null) === (other.step ?? null) && (problem.exit ?? null) === (other.exit ?? null);

/* As the form reads them: a dash is nothing; a comma keeps the digits of one question together. */
const typed = (keys) => {
  const written = keys.map((key) => key || '-').join(', ');
  return keys.length === 1 && written.length > 1 ? `${written},` : written;
};

/** The page of test calls, filled with the example and playing it at once. */
export const playAddress = ({scheme, caller, moment, keys, speaks, answers, others}) => {
  const query = new URLSearchParams({scheme, play: '', moment, others});
  if (caller) query.set('caller', caller);
  if (keys.length) query.set('keys', typed(keys));
  if (!speaks) query.set('silent', '');
  Object.entries(answers).forEach(([whom, answer]) => query.set(`answer-${whom}`, answer));
  return `/test-call?${query}`;
};
