/* The page around the drawing: what is saved, what is wrong, the scheme in words, publishing. */
const editor = document.getElementById('editor');
const texts = document.getElementById('editor-texts');
const state = document.getElementById('draft-state');

function showWords(words) {
  const place = document.getElementById('scheme-words');
  place?.replaceChildren(...words.map((word) => {
    const line = document.createElement('p');
    line.className = 'depth-' + Math.min(word.depth, 5);
    line.textContent = word.text;
    return line;
  }));
}

function button(text, data, look = 'plain') {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = look;
  Object.assign(made.dataset, data);
  made.textContent = text;
  return made;
}

/* Which problem of the editor's list a button is about. */
function problemLine(problem, index) {
  const line = document.getElementById('problem-' + problem.severity).content.firstElementChild.cloneNode(true);
  const text = line.querySelector('span');
  text.textContent = problem.message + ' ';
  if (problem.step) {
    text.append(button(texts.dataset.show, {step: problem.step}));
  }
  if (problem.example) {
    const example = document.createElement('span');
    example.className = 'example';
    example.append(problem.example.told + ' ', button(texts.dataset.play, {play: index}));
    text.append(example);
  }
  if (problem.fix && !editor.readonly) {
    const fix = document.createElement('span');
    fix.className = 'mend';
    fix.append(button(problem.fix.told, {mend: index}, 'button small'));
    text.append(fix);
  }
  return line;
}

function showProblems(problems) {
  document.getElementById('scheme-problems')?.replaceChildren(...problems.map(problemLine));
  document.getElementById('no-problems').hidden = problems.length > 0;
}

function showWaiting(text) {
  const place = document.getElementById('longest-wait');
  place.textContent = text;
  place.hidden = !text;
}

document.addEventListener('scheme-saving', () => { state.textContent = texts.dataset.saving; });
document.addEventListener('scheme-saved', ({detail}) => {
  state.textContent = texts.dataset.saved.replace('TIME', detail.savedAt);
  document.getElementById('draft-changed').hidden = !detail.changed;
  document.getElementById('discard-draft')?.toggleAttribute('hidden', !detail.changed);
  showProblems(detail.problems);
  showWaiting(detail.waiting ?? '');
  showWords(detail.words);
});
document.addEventListener('scheme-save-failed', ({detail}) => {
  state.textContent = detail.detail ?? '';
  if (detail.status === 499 || detail.status === 401) {
    document.dispatchEvent(new CustomEvent('dozvon-session-ended'));
  }
});
document.addEventListener('scheme-conflict', ({detail}) => {
  document.getElementById('conflict-text').textContent = detail.detail ?? '';
  document.getElementById('conflict').showModal();
});
document.getElementById('conflict-see')?.addEventListener('click', () => location.reload());
document.getElementById('conflict-take')?.addEventListener('click', async () => {
  const answer = await fetch(texts.dataset.revision, {headers: {Accept: 'application/json'}});
  if (answer.ok) {
    editor.revision = (await answer.json()).revision;
    document.getElementById('conflict').close();
    await editor.flush();
  }
});
document.getElementById('scheme-problems')?.addEventListener('click', (event) => {
  const {step, play, mend} = event.target.closest('button')?.dataset ?? {};
  if (play) {
    editor.play(editor.problems[play]).catch(() => {});
  } else if (mend) {
    editor.mend(editor.problems[mend]).catch(() => {});
  } else if (step) {
    editor.focusStep?.(step);
    editor.scrollIntoView({block: 'nearest'});
  }
});
document.addEventListener('click', (event) => {
  const {showsStep} = event.target.closest('[data-shows-step]')?.dataset ?? {};
  if (showsStep) {
    document.getElementById('editor').focusStep?.(showsStep);
    document.getElementById('editor').scrollIntoView({block: 'nearest'});
  }
});
document.getElementById('publish-button')?.addEventListener('click', async (event) => {
  const review = event.currentTarget.dataset.review;
  await editor.flush?.();
  await window.htmx.ajax('GET', review, {target: '#publish-part', swap: 'innerHTML'});
  document.getElementById('publish').showModal();
});
