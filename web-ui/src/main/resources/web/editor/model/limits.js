/* The limits that the server checks too; here they speak up beside the field, and never hold an edit back. */

export const LIMITS = {
  waitSeconds: [1, 30],
  attempts: [1, 5],
  ringSeconds: [5, 120],
  rounds: [1, 5],
  messageSeconds: [5, 600],
  queueSeconds: [10, 7200],
  skills: 20,
  level: [1, 9],
  targets: 20,
  label: 80,
  name: 80,
  keyLabel: 80,
  lookupSeconds: [1, 5],
  transferSeconds: [5, 120],
  days: [1, 90],
  digits: [1, 20],
  percent: [0, 100],
  pinAttempts: [1, 3],
  url: 500,
  answerField: 100,
  template: 500,
  answers: 20,
  parameters: 20,
  variables: 20,
  parts: 10,
  numberGroups: 50,
  numbersInAGroup: 500,
  allowed: 50,
  tags: 10,
  notified: 20,
};

export const MENU_KEYS = [...'1234567890*#'];

/** Null when the number is fine, else a text key and its values. */
export const numberProblem = (value, [least, most]) =>
  Number.isInteger(value) && value >= least && value <= most ? null : {key: 'wrong.number', values: {least, most}};

export const textProblem = (text, most) => (text.length <= most ? null : {key: 'wrong.long', values: {most}});

export const requiredProblem = (text, most) => (text.trim() === '' ? {key: 'wrong.empty', values: {}} : textProblem(text, most));

/* {{ and }} are braces; what stands between single ones is a name. */
const TEMPLATE = /^(?:[^{}]|\{\{|\}\}|\{[a-z][a-z0-9_]{0,31}\})*$/;

export const templateProblem = (text, most) => (TEMPLATE.test(text) ? textProblem(text, most) : {key: 'wrong.template', values: {}});

export const wantedTemplateProblem = (text, most) => (text.trim() === '' ? {key: 'wrong.empty', values: {}} : templateProblem(text, most));

const URL_FORM = /^https?:\/\/[A-Za-z0-9.[\]:-]{1,260}([/?][!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]*)?$/;

export const urlProblem = (text, most) => (URL_FORM.test(text) ? textProblem(text, most) : {key: 'wrong.url', values: {}});

const FIELD_FORM = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+){0,9}$/;

/** A field of an answer, such as client.city. */
export const isAnswerField = (text) => text.length <= LIMITS.answerField && FIELD_FORM.test(text);

export const isParameter = (text) => /^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/.test(text);

/** Skills are compared in small letters. */
export const isSkill = (text) => text.trim() !== '' && text.length <= 40 && text === text.toLowerCase();

export const isEmail = (text) => /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}$/.test(text);

export const isSipAddress = (text) => /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[1-9][0-9]{1,4})?$/.test(text);

/** +78123091500, or the beginning of numbers and a star: +7812*. */
export const isNumberMask = (text) => /^(\+[1-9][0-9]{1,14}|\+[1-9][0-9]{0,13}\*)$/.test(text);

export const isPin = (text) => /^\d{6,12}$/.test(text);

/** What is separated by commas, semicolons or lines. */
export const listOf = (text) => text.split(/[,;\n]+/).map((each) => each.trim()).filter((each) => each !== '');

export const extensionProblem = (text) => (/^\d{1,10}$/.test(text) ? null : {key: 'wrong.extension', values: {}});

/**
 * What a person types, in the one form that the scheme keeps: +79035550101. Null when it is not a number yet.
 * @param prefix the country's code with its plus; a national number gets it
 */
export const phoneNumber = (text, prefix) => {
  const digits = text.replace(/\D/g, '');
  const international = text.trim().startsWith('+') ? digits : nationalDigits(digits, prefix.replace(/\D/g, ''));
  const whole = international.startsWith('7') ? /^7\d{10}$/ : /^[1-9]\d{7,14}$/;
  return whole.test(international) ? `+${international}` : null;
};

const nationalDigits = (digits, country) => {
  if (digits.startsWith('00')) return digits.slice(2);
  if (country === '7' && digits.length === 11 && /^[78]/.test(digits)) return `7${digits.slice(1)}`;
  if (digits.startsWith('0')) return country + digits.slice(1);
  if (digits.startsWith(country) && digits.length > 10) return digits;
  return country + digits;
};

/** How a number is read: groups after the country's code where that is known. */
export const shownNumber = (number) => {
  const russian = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(number);
  return russian ? `+7 ${russian[1]} ${russian[2]}-${russian[3]}-${russian[4]}` : number;
};
