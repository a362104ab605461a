package org.dozvon.web.language;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import io.quarkus.qute.TemplateExtension;

/// The form of a word beside a number, for message files: `{count.ru('звонок','звонка','звонков')}`.
@TemplateExtension
public final class Plurals {
    private static final PluralRules RUSSIAN = PluralRules.forLocale(new ULocale("ru"));
    private static final PluralRules ENGLISH = PluralRules.forLocale(ULocale.ENGLISH);

    private Plurals() {}

    static String ru(int count, String one, String few, String many) {
        return switch (RUSSIAN.select(count)) {
            case "one" -> one;
            case "few" -> few;
            default -> many;
        };
    }

    static String en(int count, String one, String other) {
        return ENGLISH.select(count).equals("one") ? one : other;
    }
}
