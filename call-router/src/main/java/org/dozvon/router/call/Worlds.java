package org.dozvon.router.call;

import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.World;

import jakarta.inject.Singleton;

/// Makes each call's world: whom it can ask, what it leaves behind, what is remembered between calls.
@Singleton
public class Worlds {
    private final CallLookups lookups;
    private final DayBook days;
    private final CallQueues queues;
    private final CallTalks talks;

    public Worlds(CallLookups lookups, DayBook days, CallQueues queues, CallTalks talks) {
        this.talks = talks;
        this.lookups = lookups;
        this.days = days;
        this.queues = queues;
    }

    World of(CallIdentity identity, TenantPlan plan, CallLog log, CallerLine line) {
        return new World(
                lookups.of(identity, plan, log, line),
                new FactNotices(log, line, plan),
                days.of(identity.tenant(), plan.zone(), line),
                queues.of(plan, line));
    }

    /// Writes the facts, and remembers what they say of people's days and of who talked to whom.
    FactJournal watched(FactJournal journal, TenantPlan plan, Arrival arrival) {
        var caller = arrival.caller();
        return event -> {
            journal.write(event);
            days.heard(event, plan.zone());
            queues.heard(event, caller);
            lookups.heard(event, caller);
            talks.heard(event, plan, arrival);
        };
    }

    void gone(CallIdentity call) {
        queues.gone(call);
        talks.gone(call);
    }
}
