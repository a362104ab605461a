package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the settings. The words stand in `messages/settings_ru.properties` and `messages/settings_en.properties`.
@MessageBundle("settings")
public interface SettingsMessages {
    String title();

    String about();

    String name();

    String zone();

    String zoneHint();

    String language();

    String languageHint();

    String russian();

    String english();

    String domain();

    String domainHint();
}
