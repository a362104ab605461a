package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the sounds. The words stand in `messages/sounds_ru.properties` and `messages/sounds_en.properties`.
@MessageBundle("sounds")
public interface SoundMessages {
    String title();

    String about();

    String stockGreeting();

    String stockOffHours();

    String stockHoliday();

    String stockMenu();

    String stockWrongKey();

    String stockPleaseHold();

    String stockVoicemail();

    String stockGoodbye();

    String stockSorry();

    String stockBeep();
}
