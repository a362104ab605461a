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
/// @param back       somebody of the tenant who was rung to call a customer back, null for anything else
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
        @Nullable Phone phone,
        @Nullable Back back) {
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
        this(channel, node, at, tenant, dialled, caller, callerName, before, test, null, null);
    }

    /// Not for a call back.
    public Arrival(
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
        this(channel, node, at, tenant, dialled, caller, callerName, before, test, phone, null);
    }

    /// Who was rung by us has answered.
    ///
    /// @param token  which we gave them for it
    /// @param person null where the node does not say
    public record Back(String token, @Nullable String person) {}

    public Arrival ofCallBack(Back answered) {
        return new Arrival(channel, node, at, tenant, dialled, caller, callerName, before, test, phone, answered);
    }

    /// As other phones are shown it.
    public Arrival shownAs(String from, String to) {
        return new Arrival(channel, node, at, tenant, to, from, callerName, before, test, phone);
    }

    /// The same, of somebody who shows this number to whom they call.
    public Arrival calledFrom(@Nullable String number) {
        return new Arrival(channel, node, at, tenant, dialled, number, callerName, before, test, phone, back);
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
