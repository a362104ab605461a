package org.dozvon.tenant.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.DailySwitch;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.SwitchId;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.OwnedService;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.Uses;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.sound.SoundRepository;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/// The daily switches of the tenant at hand. One that has ended rules nothing: it leaves the plan with the next change,
/// and the table with the next switch.
@Singleton
public class SwitchService extends OwnedService<SwitchEntity, SwitchForm, DailySwitch> {
    /// Longer is no matter of the day, but of the calendar.
    private static final Duration LONGEST = Duration.ofDays(366);

    private final SwitchRepository switches;
    private final CalendarRepository calendars;
    private final SoundRepository sounds;

    SwitchService(
            SwitchRepository switches,
            CalendarRepository calendars,
            SoundRepository sounds,
            Publisher publisher,
            Uses uses) {
        super(switches, publisher, uses);
        this.switches = switches;
        this.calendars = calendars;
        this.sounds = sounds;
    }

    @Override
    public void addTo(ModelBuilder whole) {
        var now = Instant.now();
        whole.switches(list().stream().filter(one -> one.until().isAfter(now)).toList());
    }

    @Override
    @Transactional
    public DailySwitch create(SwitchForm form) {
        switches.forgetEnded(Instant.now());
        return super.create(form);
    }

    @Override
    protected SwitchEntity blank() {
        return new SwitchEntity();
    }

    @Override
    protected void write(SwitchEntity row, SwitchForm form) {
        row.name = form.name();
        row.kind = form.kind();
        row.calendar = form.calendar() == null ? null : form.calendar().value();
        row.from = Objects.requireNonNullElseGet(form.from(), () -> row.from == null ? Instant.now() : row.from);
        row.until = form.until();
        requireTime(row.from, row.until);
        var calendar = row.calendar == null ? null : calendar(row.calendar);
        row.interval = form.kind() == DailySwitch.Kind.OPEN ? interval(calendar, form.interval()) : null;
        row.announcement = form.kind() == DailySwitch.Kind.ANNOUNCEMENT ? announcement(form.announcement()) : null;
    }

    private static void requireTime(Instant from, Instant until) {
        var now = Instant.now();
        if (from.isAfter(now.plus(LONGEST))) {
            throw ProblemException.ofField("from", "switch-begins-late");
        }
        if (!from.isBefore(until)
                || !until.isAfter(now)
                || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw ProblemException.ofField("until", "switch-time-invalid");
        }
    }

    private Calendar calendar(String id) {
        return calendars
                .named(id)
                .map(CalendarEntity::model)
                .orElseThrow(() -> ProblemException.ofField("calendar", "calendar-unknown"));
    }

    /// Only a calendar has intervals, so an opening of all calendars takes each one's first.
    private static @Nullable String interval(@Nullable Calendar calendar, @Nullable String asked) {
        if (asked == null) {
            return null;
        }
        if (calendar == null
                || calendar.intervals().stream().noneMatch(row -> row.name().equals(asked))) {
            throw ProblemException.ofField("interval", "interval-unknown");
        }
        return asked;
    }

    private Prompt announcement(@Nullable Prompt asked) {
        var isKnown = switch (asked) {
            case null -> false;
            case Prompt.Stock _ -> true;
            case Prompt.Uploaded(SoundId sound) -> isThere(sound);
        };
        if (asked == null || !isKnown) {
            throw ProblemException.ofField("announcement", "announcement-missing");
        }
        return asked;
    }

    private boolean isThere(SoundId sound) {
        return sounds.named(sound.value()).isPresent();
    }

    @Override
    protected DailySwitch view(SwitchEntity row) {
        return row.model();
    }

    @Override
    protected Record idOf(SwitchEntity row) {
        return new SwitchId(row.id);
    }
}
