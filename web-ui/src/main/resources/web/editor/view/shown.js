/* What the phones that ring show: a number, and a name beside it. */
import {html} from 'lit';
import {selectField, sentence, templateField} from './fields.js';

const NUMBERS = ['automatic', 'caller', 'dialled'];

export const shownForm = (editor, step, set) => {
  const {t} = editor;
  const shown = step.shown ?? {number: 'automatic'};
  const changed = (change, field) => {
    const next = {...shown, ...change};
    set({shown: next.number === 'automatic' && !next.name ? undefined : next}, field);
  };
  return html`<div class="option"><h3>${t('shown.title')}</h3>
    ${sentence(editor, 'form.shown', {
      number: selectField(editor, {id: 'shown', label: t('field.shown'), value: shown.number, options: NUMBERS.map((each) => ({value: each, label: t(`shown.${each}`)})), set: (number) => changed({number})}),
    })}
    ${templateField(editor, {id: 'shown-name', label: t('field.shownName'), value: shown.name ?? '', set: (name) => changed({name: name || undefined}, 'shown-name')})}
  </div>`;
};
