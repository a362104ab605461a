package org.dozvon.reporting.intake;

import org.dozvon.records.event.CallEvent;
import org.dozvon.scheme.model.TenantId;
import org.jspecify.annotations.Nullable;

/// The least that a fact must say to become a row. The topic's key is the tenant: a fact that names another one is
/// refused, so that no writer can put a row into a stranger's report by mistake.
final class WellFormed {
    private WellFormed() {}

    // The mapper fills in null for what JSON leaves out, whatever the types say.
    @SuppressWarnings("ConstantConditions")
    static CallEvent checked(CallEvent event, @Nullable String key) {
        expect(
                event.tenantId() != null && event.callId() != null && event.eventId() != null,
                "tenant, call and event id");
        // The wall knows names that are no tenant's and open more than one.
        var tenant = new TenantId(event.tenantId()).value();
        expect(tenant.equals(key), "the tenant of the record's key");
        expect(event.occurredAt() != null, "the time at which it occurred");
        expect(event.fact() != null, "what happened");
        expect(event.sequence() >= 1, "a sequence from 1");
        expect(event.callId().length() <= 64 && event.eventId().length() <= 64, "ids of at most 64 characters");
        return event;
    }

    private static void expect(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("Expected a fact that says " + what + ", but this one does not.");
        }
    }
}
