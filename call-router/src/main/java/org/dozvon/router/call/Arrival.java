package org.dozvon.router.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A call as the node brings it.
///
/// @param channel    the node's name for the caller's channel
/// @param node       the node's own name
/// @param at         when it reached the node, by the node's clock
/// @param tenant     whose number it is, null when the node does not say
/// @param dialled    E.164
/// @param caller     E.164, null when hidden or not a number
/// @param callerName what the caller's network says, null when nothing
/// @param before     what an earlier router left on the channel, null for a new call
/// @param test       how a test call behaves, null for a customer's
/// @param phone      the tenant's own phone that dials, null for a customer's call
public record Arrival(
        String channel,
        String node,
        Instant at,
        @Nullable String tenant,
        String dialled,
        @Nullable String caller,
        @Nullable String callerName,
        @Nullable Before before,
        @Nullable TestCall test,
        @Nullable Phone phone) {
    /// A customer's.
    public Arrival(
            String channel,
            String node,
            Instant at,
            @Nullable String tenant,
            String dialled,
            @Nullable String caller,
            @Nullable String callerName,
            @Nullable Before before,
            @Nullable TestCall test) {
        this(channel, node, at, tenant, dialled, caller, callerName, before, test, null);
    }

    /// A phone that has signed in at the node.
    ///
    /// @param account as the node has found it, and nothing that the phone says of itself
    /// @param domain  the same; null where the node did not say
    /// @param digits  digits, stars, hashes and plus alone
    public record Phone(String account, @Nullable String domain, String digits) {}

    /// @param step     where the call was, as a step pointer is written
    /// @param sequence the last number of a fact that the router is known to have written
    /// @param router   who held it
    public record Before(
            String callId,
            String step,
            long planVersion,
            int sequence,
            Instant arrivedAt,
            @Nullable String router) {}
}
