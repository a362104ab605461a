package org.dozvon.web.language;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dozvon.scheme.model.Language;
import org.jspecify.annotations.Nullable;

/// Times in the company's zone, lengths and telephone numbers, as people write them.
public record Formats(Language language, ZoneId zone) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    public Locale locale() {
        return Locale.forLanguageTag(language.tag());
    }

    public String time(Instant moment) {
        return shown(moment, "HH:mm");
    }

    public String clock(Instant moment) {
        return shown(moment, "HH:mm:ss");
    }

    /// `today` is left out: "12:04", "21 Nov, 12:04".
    public String moment(Instant moment) {
        var day = moment.atZone(zone).toLocalDate();
        var today = LocalDate.now(zone);
        if (day.equals(today)) {
            return time(moment);
        }
        return shown(moment, day.getYear() == today.getYear() ? "d MMM, HH:mm" : "d MMM yyyy, HH:mm");
    }

    public String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(date);
    }

    public String today() {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM", locale()).format(LocalDate.now(zone));
    }

    /// "Mon 23 Nov, 10:00", of a moment in the company's zone.
    public String weekday(LocalDateTime moment) {
        return DateTimeFormatter.ofPattern("EE d MMM, HH:mm", locale()).format(moment);
    }

    /// A moment that a `datetime-local` field gave, in the company's zone.
    public Instant parsed(String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    /// "0:07", "2:05", "1:02:05": the same in both languages.
    public String length(long millis) {
        var length = Duration.ofMillis(Math.max(0, millis));
        return length.toHours() > 0
                ? "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart())
                : "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }

    public String lengthOrDash(@Nullable Long millis) {
        return millis == null ? "–" : length(millis);
    }

    /// "+7 812 309-15-00"; what is not a number stays as it is.
    public String number(@Nullable String e164) {
        if (e164 == null) {
            return "";
        }
        try {
            return NUMBERS.format(NUMBERS.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notOne) {
            return e164;
        }
    }

    /// E.164 of a number as a person types it, or what they typed when it is none: the services then say what is
    /// wrong. A number without a country is one of the company's.
    public String typedNumber(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return "";
        }
        try {
            var parsed = NUMBERS.parse(typed.trim(), country());
            return NUMBERS.format(parsed, PhoneNumberFormat.E164);
        } catch (NumberParseException notOne) {
            return typed.trim();
        }
    }

    /// The country whose national numbers the company types: ICU knows the zones' countries.
    public String country() {
        var region = com.ibm.icu.util.TimeZone.getRegion(zone.getId());
        return region.equals("001") ? "GB" : region;
    }

    private String shown(Instant moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(moment.atZone(zone));
    }
}
