package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the sounds. The words stand in `messages/sounds_ru.properties` and
/// `messages/sounds_en.properties`.
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

    String stockConfirm();

    String stockCallback();

    String stockCallbackPromised();

    String stockSpellName();

    String stockNoSuchName();

    String stockSeveralNames();

    String stockEnterPin();

    String stockWrongPin();

    String stockEnterNumber();

    String stockEnterDigits();

    String stockTransferring();

    String stockRecorded();

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
