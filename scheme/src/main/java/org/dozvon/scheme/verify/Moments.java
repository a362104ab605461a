package org.dozvon.scheme.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A moment as it stands in a sentence: в пятницу, 1 января 2027 года, в 12:00.
final class Moments {
    private static final List<String> RUSSIAN_DAYS =
            List.of("в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье");
    private static final DateTimeFormatter RUSSIAN =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'года, в' HH:mm", Locale.of("ru"));
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("'on' EEEE, d MMMM yyyy, 'at' HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter RUSSIAN_DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'года'", Locale.of("ru"));
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Moments() {}

    static String russian(LocalDate day) {
        return RUSSIAN_DAY.format(day);
    }

    static String english(LocalDate day) {
        return ENGLISH_DAY.format(day);
    }

    static String russian(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        return RUSSIAN_DAYS.get(local.getDayOfWeek().getValue() - 1) + ", " + RUSSIAN.format(local);
    }

    static String english(Instant moment, ZoneId zone) {
        return ENGLISH.format(moment.atZone(zone));
    }
}
