/* The element's words, in the language of the page. */

const FORMS = {ru: ['one', 'few', 'many'], en: ['one', 'other']};

/** t(key, values): fills {name}; a text with `|` has a form for each plural, chosen by `count`. */
export const texts = (strings, language) => {
  const rules = new Intl.PluralRules(language);
  const forms = FORMS[language] ?? FORMS.en;
  const chosen = (text, count) => {
    if (count === undefined || !text.includes('|')) return text;
    const all = text.split('|');
    const place = forms.indexOf(rules.select(count));
    return all[place < 0 ? all.length - 1 : Math.min(place, all.length - 1)];
  };
  const t = (key, values = {}) =>
    chosen(strings[key] ?? key, values.count).replace(/\{(\w+)\}/g, (slot, name) => values[name] ?? slot);
  t.has = (key) => strings[key] !== undefined;
  return t;
};
