package org.dozvon.router.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dozvon.records.outgoing.OutgoingUsed;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.scheme.plan.TenantPlan;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// How many calls out a tenant has and how long they have talked today: of this router as it goes, of others as they
/// tell it. With Kafka away a router knows its own alone.
@Singleton
public class OutgoingLedger {
    /// How often calls that are out are told again.
    static final Duration TOLD_EVERY = Duration.ofSeconds(20);

    /// What was told longer ago of calls that are out is of a router that is gone: whoever went on with them tells it.
    private static final Duration BELIEVED = TOLD_EVERY.multipliedBy(4);

    /// No call goes on for longer, whatever the limit of the day.
    public static final Duration LONGEST = Duration.ofHours(4);

    private final String router;
    private final InstantSource clock;
    private final Map<String, Map<String, OutgoingUsed>> told = new HashMap<>();
    private final Map<String, Mine> mine = new HashMap<>();
    private Consumer<OutgoingUsed> teller = _ -> {};
    private Supplier<Boolean> knows = () -> true;

    /// What becomes of the wish to call.
    public sealed interface Leave {
        /// @param atMost the call may last
        record Granted(Duration atMost) implements Leave {}

        record LinesBusy() implements Leave {}

        record MinutesUsed() implements Leave {}

        /// What others have used is not known yet.
        record Unknown() implements Leave {}
    }

    private static final class Mine {
        private final ZoneId zone;
        private LocalDate day;
        private long seconds;
        private final Map<String, Call> calls = new HashMap<>();

        private Mine(ZoneId zone, LocalDate day, long seconds) {
            this.zone = zone;
            this.day = day;
            this.seconds = seconds;
        }
    }

    private record Call(@Nullable Instant talksSince) {}

    @Inject
    public OutgoingLedger(RouterConfig config) {
        this(config.name(), InstantSource.system());
    }

    public OutgoingLedger(String router, InstantSource clock) {
        this.router = router;
        this.clock = clock;
    }

    /// From now on other routers are told.
    public synchronized void tells(Consumer<OutgoingUsed> others) {
        teller = others;
    }

    /// Until then no call is judged.
    ///
    /// @param everything whether all that was told before has been heard; may wait a little
    public synchronized void knows(Supplier<Boolean> everything) {
        knows = everything;
    }

    /// Whether calls can be judged; may wait a little.
    private boolean isReady() {
        Supplier<Boolean> ready;
        synchronized (this) {
            ready = knows;
        }
        return ready.get();
    }

    /// A router has told, perhaps this one in an earlier life.
    public synchronized void hears(OutgoingUsed used) {
        told.computeIfAbsent(used.tenantId(), _ -> new HashMap<>()).put(used.router(), used);
    }

    /// Asks, and holds a line when there is leave. A call that another router had already is not asked for leave again.
    Leave begins(TenantPlan plan, String call, boolean isAsked) {
        return isReady() || !isAsked ? judges(plan, call, isAsked) : new Leave.Unknown();
    }

    private synchronized Leave judges(TenantPlan plan, String call, boolean isAsked) {
        var now = clock.instant();
        var tenant = plan.tenant().value();
        var own = mine(tenant, ZoneId.of(plan.zone()), now);
        var rules = new OutgoingRules(plan).rules();
        var left = Duration.ofMinutes(rules.minutesPerDay()).minusSeconds(used(tenant, own, now));
        if (isAsked && out(tenant, own, now) >= rules.mostCalls()) {
            return new Leave.LinesBusy();
        }
        if (isAsked && !left.isPositive()) {
            return new Leave.MinutesUsed();
        }
        own.calls.put(call, new Call(null));
        tell(tenant, own, now);
        return new Leave.Granted(left.compareTo(LONGEST) < 0 ? left : LONGEST);
    }

    synchronized void isAnswered(TenantPlan plan, String call) {
        var own = mine.get(plan.tenant().value());
        if (own != null) {
            own.calls.computeIfPresent(call, (_, _) -> new Call(clock.instant()));
        }
    }

    /// @param talked zero when nobody did, or another router will tell
    synchronized void isOver(TenantPlan plan, String call, Duration talked) {
        var tenant = plan.tenant().value();
        var now = clock.instant();
        var own = mine(tenant, ZoneId.of(plan.zone()), now);
        own.calls.remove(call);
        own.seconds += today(own, now.minus(talked), now);
        tell(tenant, own, now);
    }

    /// Calls that are out are told again, so that they are believed.
    public synchronized void tellAgain() {
        var now = clock.instant();
        mine.forEach((tenant, own) -> {
            if (!own.calls.isEmpty()) {
                tell(tenant, mine(tenant, own.zone, now), now);
            }
        });
    }

    private Mine mine(String tenant, ZoneId zone, Instant now) {
        var own = mine.computeIfAbsent(tenant, _ -> begin(tenant, zone, now));
        var today = LocalDate.ofInstant(now, own.zone);
        if (!today.equals(own.day)) {
            own.day = today;
            own.seconds = 0;
        }
        return own;
    }

    private Mine begin(String tenant, ZoneId zone, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var before = told.getOrDefault(tenant, Map.of()).get(router);
        return new Mine(zone, today, before != null && before.day().equals(today) ? before.seconds() : 0);
    }

    private List<OutgoingUsed> others(String tenant) {
        return told.getOrDefault(tenant, Map.of()).values().stream()
                .filter(one -> !one.router().equals(router))
                .toList();
    }

    private long used(String tenant, Mine own, Instant now) {
        long others = others(tenant).stream()
                .filter(one -> one.day().equals(own.day))
                .mapToLong(one -> one.seconds() + (isBelieved(one, now) ? one.talking() : 0))
                .sum();
        return own.seconds + talking(own, now) + others;
    }

    private static long talking(Mine own, Instant now) {
        return own.calls.values().stream()
                .mapToLong(call -> call.talksSince() == null ? 0 : today(own, call.talksSince(), now))
                .sum();
    }

    /// Of a talk over midnight each day has its own part.
    private static long today(Mine own, Instant from, Instant to) {
        var midnight = own.day.atStartOfDay(own.zone).toInstant();
        return Duration.between(from.isBefore(midnight) ? midnight : from, to)
                .plusMillis(999)
                .toSeconds();
    }

    private int out(String tenant, Mine own, Instant now) {
        return own.calls.size()
                + others(tenant).stream()
                        .filter(one -> isBelieved(one, now))
                        .mapToInt(OutgoingUsed::calls)
                        .sum();
    }

    private static boolean isBelieved(OutgoingUsed one, Instant now) {
        return one.at().plus(BELIEVED).isAfter(now);
    }

    private void tell(String tenant, Mine own, Instant now) {
        teller.accept(new OutgoingUsed(tenant, router, own.day, own.seconds, talking(own, now), own.calls.size(), now));
    }
}
