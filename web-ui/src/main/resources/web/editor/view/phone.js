/* What can be dialled, as it is typed: a phone number, an extension, an account at another exchange. */
import {extensionProblem, isSipAddress, phoneNumber} from '../model/limits.js';
import {textField, wholeField} from './fields.js';

export const phone = (editor, {id, value, set}) => wholeField(editor, {
  id,
  label: editor.t('field.phone'),
  type: 'tel',
  shown: true,
  value,
  placeholder: `${editor.countryPrefix}…`,
  parse: (text) => phoneNumber(text, editor.countryPrefix),
  set,
  problem: {key: 'wrong.phone', values: {}},
});

export const extensionField = (editor, {id, value, set}) => textField(editor, {
  id,
  label: editor.t('field.extension'),
  value,
  check: extensionProblem,
  set: (extension) => set(extension.trim()),
});

export const sipField = (editor, {id, value, set}) => wholeField(editor, {
  id,
  label: editor.t('field.sip'),
  shown: true,
  value,
  placeholder: 'office@pbx.example.com',
  parse: (text) => (isSipAddress(text.trim()) ? text.trim() : null),
  set,
  problem: {key: 'wrong.sip', values: {}},
});
