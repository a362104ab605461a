package org.dozvon.web.daily;

import org.dozvon.scheme.model.DailySwitch;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.web.language.DailyMessages;
import org.dozvon.web.language.SoundMessages;
import org.dozvon.web.scheme.Phrases;

/// Tells a switch in words.
public record SwitchWords(Tenant tenant, DailyMessages daily, SoundMessages sounds) {

    /// "Holiday: Office hours", "Announcement: We moved".
    public String what(DailySwitch one) {
        var announcement = one.announcement();
        return announcement == null
                ? daily.of(kind(one.kind()), ruled(one))
                : daily.of(kind(one.kind()), name(announcement));
    }

    public String kind(DailySwitch.Kind kind) {
        return switch (kind) {
            case HOLIDAY -> daily.holiday();
            case NIGHT -> daily.night();
            case OPEN -> daily.open();
            case ANNOUNCEMENT -> daily.announcement();
        };
    }

    public String why(DailySwitch.Kind kind) {
        return switch (kind) {
            case HOLIDAY -> daily.holidayWhy();
            case NIGHT -> daily.nightWhy();
            case OPEN -> daily.openWhy();
            case ANNOUNCEMENT -> daily.announcementWhy();
        };
    }

    private String ruled(DailySwitch one) {
        return tenant.calendars().stream()
                .filter(calendar -> calendar.id().equals(one.calendar()))
                .map(calendar -> calendar.name())
                .findFirst()
                .orElseGet(daily::everyCalendar);
    }

    private String name(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Stock(StockPhrase phrase) -> Phrases.label(phrase, sounds);
            case Prompt.Uploaded(SoundId id) ->
                tenant.sounds().stream()
                        .filter(sound -> sound.id().equals(id))
                        .map(sound -> sound.name())
                        .findFirst()
                        .orElseGet(id::value);
        };
    }
}
