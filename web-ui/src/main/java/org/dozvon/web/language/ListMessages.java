package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the lists of callers. The words stand in `messages/lists_ru.properties` and `messages/lists_en.properties`.
@MessageBundle("lists")
public interface ListMessages {
    String title();

    String about();

    String add();

    String name();

    String nameHint();

    String entries();

    String entriesHint();

    String entryCount(int count);

    String notAnEntry(String line);

    String region();

    String regionHint();

    String regionNone();

    String regionAdd();

    String regionsCountries();

    String regionsRussia();

    String regionsStates();

    String regionsProvinces();

    String emptyTitle();

    String emptyText();

    String deleteTitle();

    String deleteText();
}
