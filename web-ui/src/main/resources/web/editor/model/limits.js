/* The limits that the server checks too; here they speak up beside the field, and never hold an edit back. */

export const LIMITS = {
  waitSeconds: [1, 30],
  attempts: [1, 5],
  ringSeconds: [5, 120],
  rounds: [1, 5],
  messageSeconds: [5, 600],
  targets: 20,
  label: 80,
  name: 80,
  keyLabel: 80,
};

export const MENU_KEYS = [...'1234567890*#'];

/** Null when the number is fine, else a text key and its values. */
export const numberProblem = (value, [least, most]) =>
  Number.isInteger(value) && value >= least && value <= most ? null : {key: 'wrong.number', values: {least, most}};

export const textProblem = (text, most) => (text.length <= most ? null : {key: 'wrong.long', values: {most}});

export const requiredProblem = (text, most) => (text.trim() === '' ? {key: 'wrong.empty', values: {}} : textProblem(text, most));

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
