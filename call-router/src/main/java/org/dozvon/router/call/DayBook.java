package org.dozvon.router.call;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.scheme.desk.Standing;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.scheme.run.Standings;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

/// How people's day went, by the calls of this router: who rings next is a matter of fairness, not of
/// life, so a router that has just begun starts with an empty book.
@Singleton
public class DayBook {
    /// Six digits and ten tries in an hour: a PIN holds out for more than ten years.
    private static final int PIN_TRIES = 10;

    private static final Duration PIN_WINDOW = Duration.ofHours(1);

    private final Map<String, OfTenant> books = new HashMap<>();

    private static final class OfTenant {
        private LocalDate day = LocalDate.MIN;
        private final Map<String, Standing> people = new HashMap<>();
        private final Map<String, String> talking = new HashMap<>();
        private final Map<String, Integer> turns = new HashMap<>();
        private final Map<String, Refused> pins = new HashMap<>();
    }

    private record Refused(Instant since, int times) {}

    /// Of tests nothing is remembered.
    synchronized void heard(CallEvent event, String zone) {
        if (event.test()) {
            return;
        }
        var book = book(event.tenantId(), event.occurredAt(), zone);
        if (event.fact() instanceof CallFact.Answered answered && answered.person() != null) {
            book.talking.put(answered.leg(), answered.person());
        }
        if (event.fact() instanceof CallFact.TalkEnded ended) {
            talked(book, book.talking.remove(ended.leg()), event.occurredAt(), ended.talkMillis());
        }
    }

    private static void talked(OfTenant book, @Nullable String person, Instant at, long millis) {
        if (person != null) {
            var before = book.people.getOrDefault(person, Standing.FRESH);
            book.people.put(person, before.answered().talked(Duration.ofMillis(millis), at));
        }
    }

    private OfTenant book(String tenant, Instant at, String zone) {
        var book = books.computeIfAbsent(tenant, _ -> new OfTenant());
        var today = LocalDate.ofInstant(at, ZoneId.of(zone));
        if (today.isAfter(book.day)) {
            book.day = today;
            // What a router that took a call over has ended is never told here.
            book.talking.clear();
            book.people.replaceAll((_, standing) -> standing.onANewDay());
        }
        return book;
    }

    Standings of(TenantId tenant, String zone, CallerLine line) {
        return new Standings() {
            @Override
            public Standing of(PersonId person) {
                return standing(tenant, zone, line.switchNow(), person);
            }

            @Override
            public int turn(SchemeId scheme, StepId step) {
                return nextTurn(tenant, zone, line.switchNow(), scheme + "/" + step);
            }

            @Override
            public boolean mayTryPin(SchemeId scheme, StepId step) {
                return mayTry(tenant, zone, line.switchNow(), scheme + "/" + step);
            }

            @Override
            public void pinRefused(SchemeId scheme, StepId step) {
                refused(tenant, zone, line.switchNow(), scheme + "/" + step);
            }
        };
    }

    private synchronized Standing standing(TenantId tenant, String zone, Instant now, PersonId person) {
        return book(tenant.value(), now, zone).people.getOrDefault(person.value(), Standing.FRESH);
    }

    private synchronized int nextTurn(TenantId tenant, String zone, Instant now, String step) {
        return book(tenant.value(), now, zone)
                        .turns
                        .merge(step, 1, (before, one) -> before == Integer.MAX_VALUE ? 1 : before + one)
                - 1;
    }

    private synchronized boolean mayTry(TenantId tenant, String zone, Instant now, String step) {
        var known = fresh(book(tenant.value(), now, zone).pins.get(step), now);
        return known == null || known.times() < PIN_TRIES;
    }

    private synchronized void refused(TenantId tenant, String zone, Instant now, String step) {
        var pins = book(tenant.value(), now, zone).pins;
        var known = fresh(pins.get(step), now);
        pins.put(step, known == null ? new Refused(now, 1) : new Refused(known.since(), known.times() + 1));
    }

    private static @Nullable Refused fresh(@Nullable Refused known, Instant now) {
        return known == null || now.isAfter(known.since().plus(PIN_WINDOW)) ? null : known;
    }
}
