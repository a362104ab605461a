package org.dozvon.gateway.cdr;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dozvon.gateway.dialplan.DialledDigits;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.event.EndReason;
import org.jspecify.annotations.Nullable;

/// What the node's record says about a call's end, for the case that no router could say it: an `Ended` of
/// the sequence [CallEvent#FROM_NODE], which readers take only while there is no other. Sequence and event
/// id follow from the record alone, so the same record told twice is one fact.
///
/// A call that no router ever had (they were all dead, and the reserve rang) has no call id. Then the
/// channel's own id is the call's, and its arrival is written too: such a caller must not be missing from
/// the books.
final class Reconciliation {
    private static final Set<String> CALLER_LEFT = Set.of("recv_bye", "recv_cancel");
    private static final Set<String> SWITCH_FAILURES = Set.of(
            "NORMAL_TEMPORARY_FAILURE",
            "DESTINATION_OUT_OF_ORDER",
            "NETWORK_OUT_OF_ORDER",
            "SERVICE_UNAVAILABLE",
            "SWITCH_CONGESTION",
            "SYSTEM_SHUTDOWN",
            "CRASH",
            "MEDIA_TIMEOUT");

    private final String node;
    private final DialledDigits digits;

    Reconciliation(String node, DialledDigits digits) {
        this.node = node;
        this.digits = digits;
    }

    List<CallEvent> events(CallRecord record) {
        if (record.isCallOut()) {
            return callOut(record);
        }
        if (!record.isCustomers()) {
            return List.of();
        }
        var events = new ArrayList<CallEvent>();
        if (record.variable("dozvon_call").isEmpty()) {
            events.add(event(record, 1, record.at("start_uepoch"), arrived(record)));
        }
        var reason = reason(record);
        if (reason == EndReason.RESERVE_BY_NODE) {
            events.addAll(talk(record, record.variable("dozvon_reserve").orElse(""), reason));
        }
        if (reason == EndReason.TALKED) {
            events.addAll(looseTalk(record));
        }
        var ended = new CallFact.Ended(party(record, reason), reason.slug());
        events.add(event(record, CallEvent.FROM_NODE, record.at("end_uepoch"), ended));
        return events;
    }

    /// What its router told of a call out may be lost with it: then it must not look like a customer's that nobody
    /// took.
    private List<CallEvent> callOut(CallRecord record) {
        var began = record.at(record.number("dozvon_arrived") == 0 ? "start_uepoch" : "dozvon_arrived");
        var events = new ArrayList<>(List.of(event(record, CallEvent.FROM_NODE - 3, began, calledOut(record))));
        var number = record.variable("dozvon_out").orElse("");
        var reason = reason(record);
        events.addAll(talk(record, number, reason));
        var ended = new CallFact.Ended(party(record, reason), reason.slug());
        events.add(event(record, CallEvent.FROM_NODE, record.at("end_uepoch"), ended));
        return events;
    }

    private CallFact calledOut(CallRecord record) {
        return new CallFact.Arrived(
                record.variable("dozvon_out_shown").orElse(null),
                null,
                record.variable("dozvon_out").orElse(""),
                node,
                record.channel(),
                null,
                CallFact.Direction.OUTBOUND,
                record.variable("dozvon_out_by").orElse(null));
    }

    static EndReason reason(CallRecord record) {
        if (record.variable("dozvon_reserve").isPresent()) {
            return EndReason.RESERVE_BY_NODE;
        }
        if (!leg(record).isEmpty()) {
            return EndReason.TALKED;
        }
        var cause = record.variable("hangup_cause").orElse("");
        if (callerLeft(record) || cause.equals("ORIGINATOR_CANCEL")) {
            return EndReason.CALLER_HUNG_UP;
        }
        return SWITCH_FAILURES.contains(cause) ? EndReason.SWITCH_FAILED : EndReason.LOST;
    }

    /// Of two who talked the node knows which one hung up; of the others the reason tells.
    static CallFact.Party party(CallRecord record, EndReason reason) {
        if (leg(record).isEmpty()) {
            return reason.party();
        }
        return callerLeft(record) ? CallFact.Party.CALLER : CallFact.Party.AGENT;
    }

    /// Whether somebody answered there, only the node's record tells: it rang the reserve by itself, or the router is
    /// gone that rang a number outside.
    private List<CallEvent> talk(CallRecord record, String number, EndReason reason) {
        var leg = leg(record);
        if (leg.isEmpty() || record.number("bridge_uepoch") == 0) {
            return List.of();
        }
        var began = record.at("bridge_uepoch");
        var ended = record.at("end_uepoch");
        var talk = new CallFact.TalkEnded(leg, Duration.between(began, ended).toMillis(), party(record, reason));
        return List.of(
                event(record, CallEvent.FROM_NODE - 2, began, new CallFact.Answered(leg, null, number)),
                event(record, CallEvent.FROM_NODE - 1, ended, talk));
    }

    /// Of two whom somebody has joined the node alone knows when they ended, unless a router saw it.
    private List<CallEvent> looseTalk(CallRecord record) {
        var began = record.number("dozvon_talk");
        var legs = record.variable("dozvon_legs").orElse("").split(":", 2);
        if (began == 0
                || legs.length < 2
                || record.variable("transfer_after_bridge").isEmpty()) {
            return List.of();
        }
        var ended = record.at("end_uepoch");
        var talk = new CallFact.TalkEnded(
                legs[0],
                Math.max(0, Duration.between(record.at("dozvon_talk"), ended).toMillis()),
                party(record, EndReason.TALKED));
        return List.of(event(record, CallEvent.FROM_NODE - 1, ended, talk));
    }

    private static String leg(CallRecord record) {
        return record.variable("last_bridge_to").orElse("");
    }

    private static boolean callerLeft(CallRecord record) {
        return record.variable("sip_hangup_disposition")
                .filter(CALLER_LEFT::contains)
                .isPresent();
    }

    private CallFact arrived(CallRecord record) {
        var dialled = record.variable("dozvon_dialled").orElse("");
        return new CallFact.Arrived(
                digits.caller(record.caller("caller_id_number"), dialled).orElse(null),
                name(record.caller("caller_id_name")),
                dialled,
                node,
                record.channel(),
                record.variable("dozvon_test").orElse(null));
    }

    // Where a network knows no name it shows the number again.
    private static @Nullable String name(String shown) {
        return shown.isEmpty() || shown.matches("\\+?[0-9]+") ? null : shown;
    }

    private CallEvent event(CallRecord record, int sequence, Instant at, CallFact fact) {
        var call = record.variable("dozvon_call").orElse(record.channel());
        var id = UUID.nameUUIDFromBytes(("cdr/" + call + "/" + sequence).getBytes(StandardCharsets.UTF_8));
        return new CallEvent(
                id.toString(),
                record.variable("dozvon_tenant").orElse(""),
                call,
                sequence,
                at,
                record.number("dozvon_plan"),
                node,
                record.variable("dozvon_test").isPresent(),
                fact);
    }
}
