package org.dozvon.records.outgoing;

import java.time.Instant;
import java.time.LocalDate;

/// What the calls out of a tenant that one router held have used of the day, as its limits count it.
///
/// @param day     the tenant's
/// @param seconds of talk, of calls that are over
/// @param talking seconds of talk up to now, of calls that are out
/// @param calls   that are out now
/// @param at      told again while calls are out: of a router that has been silent for longer they are believed no more
public record OutgoingUsed(
        String tenantId, String router, LocalDate day, long seconds, long talking, int calls, Instant at) {
    public String key() {
        return tenantId + "/" + router;
    }
}
