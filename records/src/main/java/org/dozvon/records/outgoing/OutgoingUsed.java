package org.dozvon.records.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the calls out of a tenant that one router held have used of the day, as its limits count it; or, in a record of
/// its own, a call out that goes on in the node while no router holds it.
///
/// @param router  of a call that no router holds, a name that no router has: whoever does not know `left` takes such a
///                record for all that the router named in it has used
/// @param day     the tenant's
/// @param seconds of talk, of calls that are over
/// @param talking seconds of talk up to now, of calls that are out
/// @param calls   that are out now
/// @param at      told again while calls are out: of a router that has been silent for longer they are believed no more
/// @param left    the call that a router has let go of; null in the record of what a router holds
public record OutgoingUsed(
        String tenantId,
        String router,
        LocalDate day,
        long seconds,
        long talking,
        int calls,
        Instant at,
        @Nullable Left left) {
    /// @param router  that has let go of it
    /// @param node    as it calls itself
    /// @param channel of the phone
    /// @param since   when it began to cost
    /// @param until   when the node ends it at the latest
    public record Left(String call, String router, String node, String channel, Instant since, Instant until) {}

    /// What a router holds.
    public OutgoingUsed(
            String tenantId, String router, LocalDate day, long seconds, long talking, int calls, Instant at) {
        this(tenantId, router, day, seconds, talking, calls, at, null);
    }

    /// A call that `left.router()` has let go of.
    public static OutgoingUsed left(String tenantId, LocalDate day, Instant at, Left left) {
        return new OutgoingUsed(tenantId, left.router() + "/" + left.call(), day, 0, 0, 1, at, left);
    }

    public String key() {
        return tenantId + "/" + (left == null ? router : left.call());
    }

    /// Whoever goes on with the call tells its end.
    public OutgoingUsed isHeldAgain(Instant now) {
        return new OutgoingUsed(tenantId, router, day, 0, 0, 0, now, left);
    }
}
