package org.dozvon.router.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dozvon.records.outgoing.OutgoingUsed;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.OutgoingRules;
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

    /// Nobody is rung for longer.
    static final Duration RINGS = Duration.ofMinutes(2);

    /// No call goes on for longer, whatever the limit of the day.
    public static final Duration LONGEST = Duration.ofHours(4);

    private final String router;
    private final InstantSource clock;
    private final Map<String, Map<String, OutgoingUsed>> told = new HashMap<>();
    private final Map<String, Mine> mine = new HashMap<>();
    private final Map<String, Map<String, LeftTalk>> left = new HashMap<>();
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

        /// Of this router in an earlier life.
        private long earlier;

        private long seconds;
        private @Nullable Instant toldSince;
        private final Map<String, Call> calls = new HashMap<>();

        private Mine(ZoneId zone, LocalDate day) {
            this.zone = zone;
            this.day = day;
        }
    }

    /// @param talksSince null until somebody has answered, as far as the node has said so
    private record Call(
            Instant begun, Duration atMost, @Nullable Instant talksSince) {
        /// Null while it can only ring. The node's word of an answer may be lost: what is out for longer is a talk.
        @Nullable
        Instant costsSince(Instant now) {
            return talksSince == null && begun.plus(RINGS).isBefore(now) ? begun : talksSince;
        }
    }

    /// A call that no router holds.
    ///
    /// @param seen when the node last said that it is there; at first when it was told of
    private record LeftTalk(OutgoingUsed told, OutgoingUsed.Left where, Instant seen) {}

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
        if (used.left() != null) {
            hears(used, used.left());
        } else if (!used.router().equals(router) || !isEcho(used)) {
            told.computeIfAbsent(used.tenantId(), _ -> new HashMap<>()).put(used.router(), used);
            if (used.router().equals(router)) {
                remembers(used);
            }
        }
    }

    private boolean isEcho(OutgoingUsed used) {
        var own = mine.get(used.tenantId());
        return own != null && own.toldSince != null && !used.at().isBefore(own.toldSince);
    }

    /// A call that another router had may have come before all was read.
    private void remembers(OutgoingUsed earlier) {
        var own = mine.get(earlier.tenantId());
        if (own != null && earlier.day().equals(own.day)) {
            own.earlier = earlier.seconds();
            tell(earlier.tenantId(), own, clock.instant());
        }
    }

    private void hears(OutgoingUsed used, OutgoingUsed.Left where) {
        var now = clock.instant();
        var own = mine.get(used.tenantId());
        if (used.calls() == 0 || !where.until().isAfter(now)) {
            var _ = forgets(used.tenantId(), where.call());
        } else if (own != null && own.calls.containsKey(where.call())) {
            // It came here before that was read.
            teller.accept(used.isHeldAgain(now));
        } else {
            left(used.tenantId()).put(where.call(), new LeftTalk(used, where, now));
        }
    }

    private Map<String, LeftTalk> left(String tenant) {
        return left.computeIfAbsent(tenant, _ -> new HashMap<>());
    }

    private @Nullable LeftTalk forgets(String tenant, String call) {
        var calls = left.getOrDefault(tenant, Map.of());
        return calls.isEmpty() ? null : calls.remove(call);
    }

    /// Asks, and holds a line when there is leave. A call that another router had already is not asked for leave again.
    Leave begins(TenantPlan plan, String call, boolean isAsked) {
        return isReady() || !isAsked ? judges(plan, call, isAsked) : new Leave.Unknown();
    }

    private synchronized Leave judges(TenantPlan plan, String call, boolean isAsked) {
        var now = clock.instant();
        var tenant = plan.tenant().value();
        var own = mine(tenant, ZoneId.of(plan.zone()), now);
        var before = isHeldAgain(tenant, call, now);
        var rules = OutgoingRules.of(plan).rules();
        var left = Duration.ofMinutes(rules.minutesPerDay()).minusSeconds(used(tenant, own, now));
        if (isAsked && out(tenant, own, now) >= rules.mostCalls()) {
            return new Leave.LinesBusy();
        }
        if (isAsked && !left.isPositive()) {
            return new Leave.MinutesUsed();
        }
        var atMost = left.compareTo(LONGEST) < 0 ? left : LONGEST;
        own.calls.put(
                call,
                before == null
                        ? new Call(now, atMost, null)
                        : new Call(before.since(), Duration.between(before.since(), before.until()), before.since()));
        tell(tenant, own, now);
        return new Leave.Granted(atMost);
    }

    private OutgoingUsed.@Nullable Left isHeldAgain(String tenant, String call, Instant now) {
        var talk = forgets(tenant, call);
        if (talk == null) {
            return null;
        }
        teller.accept(talk.told().isHeldAgain(now));
        return talk.where();
    }

    synchronized void isAnswered(TenantPlan plan, String call) {
        var own = mine.get(plan.tenant().value());
        if (own != null) {
            var now = clock.instant();
            own.calls.computeIfPresent(call, (_, one) -> new Call(one.begun(), one.atMost(), now));
        }
    }

    /// @param talked zero when nobody did
    synchronized void isOver(TenantPlan plan, String call, Duration talked) {
        var tenant = plan.tenant().value();
        var now = clock.instant();
        var own = mine(tenant, ZoneId.of(plan.zone()), now);
        var _ = isHeldAgain(tenant, call, now);
        own.calls.remove(call);
        own.seconds += today(own, now.minus(talked), now);
        tell(tenant, own, now);
    }

    /// It has ended, and nobody says how long they talked.
    synchronized void breaksOff(TenantPlan plan, String call) {
        var now = clock.instant();
        var one = mine(plan.tenant().value(), ZoneId.of(plan.zone()), now).calls.get(call);
        var since = one == null ? leftSince(plan, call) : one.costsSince(now);
        isOver(plan, call, since == null ? Duration.ZERO : Duration.between(since, now));
    }

    private @Nullable Instant leftSince(TenantPlan plan, String call) {
        var talk = left(plan.tenant().value()).get(call);
        return talk == null ? null : talk.where().since();
    }

    /// This router lets go of a call that may go on in the node. Until whoever goes on with it tells its end, it is as
    /// if somebody talked there.
    ///
    /// @param channel of the phone
    synchronized void isLeft(TenantPlan plan, String call, String node, String channel) {
        var tenant = plan.tenant().value();
        var now = clock.instant();
        var own = mine(tenant, ZoneId.of(plan.zone()), now);
        var one = own.calls.remove(call);
        if (one != null) {
            var costs = one.costsSince(now);
            var since = costs == null ? now : costs;
            var where = new OutgoingUsed.Left(
                    call, router, node, channel, since, since.plus(RINGS).plus(one.atMost()));
            var goesOn = OutgoingUsed.left(tenant, own.day, now, where);
            left(tenant).put(call, new LeftTalk(goesOn, where, now));
            teller.accept(goesOn);
        }
        tell(tenant, own, now);
    }

    /// Whoever talked when their node was gone talks no more, and no router will tell it. A node that gives no
    /// answer is not asked again in the same round: each question waits for it.
    ///
    /// @param channels of a node: whether one is there; empty when the node cannot be asked
    public void looksAfterLeft(BiFunction<String, String, Optional<Boolean>> channels) {
        var silent = new HashSet<String>();
        for (var talk : allLeft()) {
            var node = talk.where().node();
            var isThere = silent.contains(node)
                    ? Optional.<Boolean>empty()
                    : channels.apply(node, talk.where().channel());
            if (isThere.isEmpty()) {
                silent.add(node);
            }
            isSeen(talk, isThere);
        }
    }

    private synchronized List<LeftTalk> allLeft() {
        return left.values().stream().flatMap(calls -> calls.values().stream()).toList();
    }

    private synchronized void isSeen(LeftTalk talk, Optional<Boolean> isThere) {
        var now = clock.instant();
        var tenant = talk.told().tenantId();
        var call = talk.where().call();
        if (!left(tenant).containsKey(call)) {
            return;
        }
        var isOver = isThere.filter(there -> !there).isPresent();
        var seen = isThere.filter(there -> there).map(_ -> now).orElse(talk.seen());
        if (!isOver && !seen.plus(BELIEVED).isAfter(now)) {
            isLost(talk, now);
        } else if (isOver || !talk.where().until().isAfter(now)) {
            var _ = isHeldAgain(tenant, call, now);
        } else {
            left(tenant).put(call, new LeftTalk(talk.told(), talk.where(), seen));
        }
    }

    /// The node is gone, and no router will tell the end of the talk: whoever has let go of it pays, up to when
    /// the node was last seen to have it. Others only forget it: what they told could come before that.
    private void isLost(LeftTalk talk, Instant now) {
        var tenant = talk.told().tenantId();
        if (talk.where().router().equals(router)) {
            pays(talk, now);
            var _ = isHeldAgain(tenant, talk.where().call(), now);
        } else {
            var _ = forgets(tenant, talk.where().call());
        }
    }

    private void pays(LeftTalk talk, Instant now) {
        var tenant = talk.told().tenantId();
        var own = mine.get(tenant);
        if (own != null) {
            var today = mine(tenant, own.zone, now);
            today.seconds += Math.max(0, today(today, talk.where().since(), talk.seen()));
            tell(tenant, today, now);
        } else {
            var used = inAnEarlierLife(talk, now);
            told.computeIfAbsent(tenant, _ -> new HashMap<>()).put(router, used);
            teller.accept(used);
        }
    }

    /// Of this router, which has had no call of the tenant since: the clock of the tenant is not known.
    private OutgoingUsed inAnEarlierLife(LeftTalk talk, Instant now) {
        var tenant = talk.told().tenantId();
        var day = talk.told().day();
        var before = told.getOrDefault(tenant, Map.of()).get(router);
        var seconds = seconds(talk.where().since(), talk.seen());
        if (before == null || before.day().isBefore(day)) {
            return new OutgoingUsed(tenant, router, day, seconds, 0, 0, now);
        }
        return before.day().equals(day)
                ? new OutgoingUsed(tenant, router, day, before.seconds() + seconds, 0, 0, now)
                : before;
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
            own.earlier = 0;
            own.seconds = 0;
        }
        return own;
    }

    private Mine begin(String tenant, ZoneId zone, Instant now) {
        var own = new Mine(zone, LocalDate.ofInstant(now, zone));
        var before = told.getOrDefault(tenant, Map.of()).get(router);
        own.earlier = before != null && before.day().equals(own.day) ? before.seconds() : 0;
        return own;
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
        long unheld = left.getOrDefault(tenant, Map.of()).values().stream()
                .mapToLong(talk -> today(own, talk.where().since(), now))
                .sum();
        return own.earlier + own.seconds + talking(own, now) + others + unheld;
    }

    private static long talking(Mine own, Instant now) {
        return own.calls.values().stream()
                .map(call -> call.costsSince(now))
                .filter(Objects::nonNull)
                .mapToLong(since -> today(own, since, now))
                .sum();
    }

    /// Of a talk over midnight each day has its own part.
    private static long today(Mine own, Instant from, Instant to) {
        var midnight = own.day.atStartOfDay(own.zone).toInstant();
        return seconds(from.isBefore(midnight) ? midnight : from, to);
    }

    private static long seconds(Instant from, Instant to) {
        return Duration.between(from, to).plusMillis(999).toSeconds();
    }

    private int out(String tenant, Mine own, Instant now) {
        return own.calls.size()
                + left.getOrDefault(tenant, Map.of()).size()
                + others(tenant).stream()
                        .filter(one -> isBelieved(one, now))
                        .mapToInt(OutgoingUsed::calls)
                        .sum();
    }

    private static boolean isBelieved(OutgoingUsed one, Instant now) {
        return one.at().plus(BELIEVED).isAfter(now);
    }

    private void tell(String tenant, Mine own, Instant now) {
        if (own.toldSince == null) {
            own.toldSince = now;
        }
        var seconds = own.earlier + own.seconds;
        teller.accept(new OutgoingUsed(tenant, router, own.day, seconds, talking(own, now), own.calls.size(), now));
    }
}
