package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of daily switches. The words stand in `messages/daily_ru.properties` and `messages/daily_en.properties`.
@MessageBundle("daily")
public interface DailyMessages {
    String title();

    String about();

    String onTitle();

    String nothingOn();

    String planned();

    String turnOff();

    String turnOn();

    String turnOffTitle();

    String turnOffText();

    String holiday();

    String holidayWhy();

    String night();

    String nightWhy();

    String open();

    String openWhy();

    String announcement();

    String announcementWhy();

    String sound();

    String soundHint();

    String calendar();

    String everyCalendar();

    String untilLabel();

    String until(String moment);

    String from(String moment);

    String of(String kind, String what);

    String timeMissing();

    String kindUnknown();
}
