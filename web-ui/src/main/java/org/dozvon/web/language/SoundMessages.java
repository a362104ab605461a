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

    String own();

    String name();

    String length();

    String listen();

    String add();

    String file();

    String fileHint();

    String fileMissing();

    String upload();

    String deleteNamed(String name);

    String stock();

    String stockAbout();

    String emptyTitle();

    String emptyText();
}
