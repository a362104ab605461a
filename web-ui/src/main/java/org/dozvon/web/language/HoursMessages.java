package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of hours and holidays. The words stand in `messages/hours_ru.properties` and `messages/hours_en.properties`.
@MessageBundle("hours")
public interface HoursMessages {
    String title();

    String about();

    String add();

    String name();

    String nameHint();

    String zoneNote(String zone);

    String week();

    String weekHint();

    String intervalName();

    String firstInterval();

    String weekdays();

    String opens();

    String closes();

    String addInterval();

    String remove();

    String days();

    String daysHint();

    String date();

    String dayName();

    String dayOff();

    String shortDay();

    String addDay();

    String dayCount(int count);

    String neverOpen();

    String timeMissing();

    String dateMissing();

    String emptyTitle();

    String emptyText();

    String deleteTitle();

    String deleteText();

    String holidays();

    String holidaysHint();

    String noHolidays();

    String holidaysOf(String country);

    String russia();

    String belarus();

    String kazakhstan();

    String unitedKingdom();

    String germany();

    String unitedStates();

    String todayOtherwise();
}
