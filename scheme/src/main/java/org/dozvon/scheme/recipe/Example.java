package org.dozvon.scheme.recipe;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.rehearse.Answering;
import org.dozvon.scheme.rehearse.CallEnd;
import org.dozvon.scheme.rehearse.Expected;
import org.dozvon.scheme.rehearse.Place;
import org.dozvon.scheme.rehearse.SavedCall;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.scheme.run.OpeningHours;
import org.jspecify.annotations.Nullable;

/// A call and what is expected of it, said step by step. Nobody answers who is not named.
final class Example {
    /// Tests are kept for years: next Monday at noon says as much as any day.
    private static final int NOON = 12;

    private static final int HOURS_AHEAD = 24 * 14;

    private final Tenant tenant;
    private final LocalDate today;
    private final Map<String, Answering> answers = new HashMap<>();
    private @Nullable LocalDateTime moment;
    private @Nullable PhoneNumber caller;
    private List<String> keys = List.of();
    private SavedCall.@Nullable World world;
    private @Nullable CallEnd ending;
    private @Nullable List<List<String>> rang;
    private @Nullable List<Place> path;
    private Expected.@Nullable Message message;

    Example(Tenant tenant, LocalDate today) {
        this.tenant = tenant;
        this.today = today;
        moment = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(NOON, 0);
    }

    /// While the calendar is open; a calendar that never is makes no test.
    Example open(Calendar calendar) {
        return at(calendar, row -> row >= 0);
    }

    Example closed(Calendar calendar) {
        return at(calendar, row -> row == OpeningHours.CLOSED);
    }

    Example from(PhoneNumber number) {
        caller = number;
        return this;
    }

    Example presses(String... pressed) {
        keys = List.of(pressed);
        return this;
    }

    Example answers(String whom) {
        answers.put(whom, Answering.of(Answering.Does.PICKS_UP));
        return this;
    }

    Example answers(PersonId person) {
        return answers(person.value());
    }

    Example unreachable(String whom) {
        answers.put(whom, Answering.of(Answering.Does.UNREACHABLE));
        return this;
    }

    Example world(SavedCall.World says) {
        world = says;
        return this;
    }

    Example talked() {
        ending = CallEnd.TALKED;
        return this;
    }

    Example ends(CallEnd how) {
        ending = how;
        return this;
    }

    Example message(@Nullable PersonId mailbox) {
        ending = CallEnd.VOICEMAIL;
        message = new Expected.Message(mailbox);
        return this;
    }

    Example rangInTurn(List<PersonId> people) {
        rang = people.stream().map(person -> List.of(person.value())).toList();
        return this;
    }

    Example rangAtOnce(List<PersonId> people) {
        rang = List.of(people.stream().map(PersonId::value).toList());
        return this;
    }

    /// The one, and then the others together.
    Example rang(PersonId first, List<PersonId> others) {
        rang = List.of(
                List.of(first.value()), others.stream().map(PersonId::value).toList());
        return this;
    }

    Example rang(List<List<String>> waves) {
        rang = waves;
        return this;
    }

    Example passes(String... steps) {
        path = Arrays.stream(steps).map(Place::parse).toList();
        return this;
    }

    Optional<SavedTest> test(String id, String name) {
        if (moment == null) {
            return Optional.empty();
        }
        var call = new SavedCall(null, caller, moment, keys, answers, null, null, null, world);
        return Optional.of(new SavedTest(id, name, call, new Expected(ending, rang, path, null, message)));
    }

    private Example at(Calendar calendar, IntPredicate row) {
        var zone = ZoneId.of(tenant.zone());
        var hours = OpeningHours.of(Compiler.compiled(calendar), tenant.zone());
        moment = Stream.iterate(today.plusDays(1).atStartOfDay(), hour -> hour.plusHours(1))
                .limit(HOURS_AHEAD)
                .filter(hour -> row.test(hours.at(hour.atZone(zone).toInstant())))
                .findFirst()
                .orElse(null);
        return this;
    }
}
