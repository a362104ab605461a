package org.dozvon.router.call;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.scheme.run.RunnablePlan;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Takes calls in: finds the plan that decides each and runs it. A call that cannot be taken is let go
/// without a word, so that the door brings it to another router, or to its reserve number.
@Singleton
public class Reception {
    private static final Logger LOG = Logger.getLogger(Reception.class);

    /// The router before may have written facts after it last left their number on the channel.
    public static final int GAP_AFTER_A_TAKEOVER = 1_000;

    private final PlanTable plans;
    private final FactJournal journal;
    private final Calls calls;
    private final RouterConfig config;
    private final MeterRegistry meters;
    private final Worlds worlds;
    private final Supplier<String> callIds;
    private final PhoneLines lines = new PhoneLines();
    private volatile boolean closed;

    @Inject
    public Reception(
            PlanTable plans,
            FactJournal journal,
            Calls calls,
            RouterConfig config,
            MeterRegistry meters,
            Worlds worlds) {
        this(
                plans,
                journal,
                calls,
                config,
                meters,
                worlds,
                () -> UUID.randomUUID().toString());
    }

    /// @param callIds of new calls: chance is drawn from them, so a test that names them plays a call again
    public Reception(
            PlanTable plans,
            FactJournal journal,
            Calls calls,
            RouterConfig config,
            MeterRegistry meters,
            Worlds worlds,
            Supplier<String> callIds) {
        this.callIds = callIds;
        this.worlds = worlds;
        this.plans = plans;
        this.journal = journal;
        this.calls = calls;
        this.config = config;
        this.meters = meters;
    }

    /// Whether every call is another router's now. A router that is only full is not closed: doors that
    /// look whether it lives must hear it, or they would take away the calls that it holds.
    public boolean isClosed() {
        return closed;
    }

    private boolean hasRoom() {
        return calls.count() < config.maximumCalls();
    }

    /// From now on every call is another router's.
    public void close() {
        closed = true;
    }

    /// Runs the call to its end. Returns when it is over here.
    public void take(CallerLine line) {
        var arrival = line.arrival();
        var tenant = Optional.ofNullable(arrival.tenant()).or(() -> plans.tenantOf(arrival.dialled()));
        var plan = tenant.flatMap(id -> plan(id, arrival));
        if (closed || !hasRoom() || plan.isEmpty()) {
            refuse(arrival, closed ? "closed" : hasRoom() ? "no-plan" : "full");
            return;
        }
        var _ = run(identity(line, plan.get()), line, plan.get(), null);
    }

    /// A phone of the company, whose line has begun, has dialled a queue or a scheme. Runs the call to its end.
    ///
    /// @param begun told whose call it is, before anything happens
    /// @return false when another router goes on with it
    public boolean takeInside(CallerLine line, String tenant, InsideCall inside, Consumer<CallIdentity> begun) {
        var plan = plan(tenant, line.arrival());
        if (closed || !hasRoom() || plan.isEmpty()) {
            refuse(line.arrival(), closed ? "closed" : hasRoom() ? "no-plan" : "full");
            return false;
        }
        var identity = identity(line, plan.get());
        begun.accept(identity);
        return run(identity, line, plan.get(), inside);
    }

    private Optional<RunnablePlan> plan(String tenant, Arrival arrival) {
        var before = arrival.before();
        return before == null ? plans.newest(tenant) : plans.versionOrNewest(tenant, before.planVersion());
    }

    private boolean run(CallIdentity identity, CallerLine line, RunnablePlan plan, @Nullable InsideCall inside) {
        var before = line.arrival().before();
        int sequence = before == null ? 0 : before.sequence() + GAP_AFTER_A_TAKEOVER;
        var log = new CallLog(
                worlds.watched(journal, plan.plan(), line.arrival()),
                identity,
                line.arrival().test() != null,
                sequence);
        var call = new Call(identity, plan, line, log, worlds.of(identity, plan.plan(), log, line), lines, inside);
        calls.add(call);
        try {
            var reason = call.run();
            meters.counter("dozvon.calls.left", "reason", reason == null ? "handed-over" : reason.slug())
                    .increment();
            return reason != null;
        } finally {
            if (calls.remove(call, () -> lines.giveBack(identity, line.arrival().dialled()))) {
                worlds.gone(identity);
            }
        }
    }

    private CallIdentity identity(CallerLine line, RunnablePlan plan) {
        var before = line.arrival().before();
        return new CallIdentity(
                before == null ? callIds.get() : before.callId(),
                plan.plan().tenant(),
                plan.plan().domain(),
                plan.plan().version(),
                config.name(),
                before == null ? line.arrival().at() : before.arrivedAt());
    }

    private void refuse(Arrival arrival, String why) {
        meters.counter("dozvon.calls.refused", "reason", why).increment();
        LOG.warnf(
                "A call was left to another router: %s dialled=%s tenant=%s node=%s",
                why, arrival.dialled(), arrival.tenant(), arrival.node());
    }
}
