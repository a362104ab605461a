package org.dozvon.gateway.cdr;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.dozvon.gateway.dialplan.DialledDigits;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.event.EndReason;
import org.dozvon.scheme.model.SchemeJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReconciliationTest {
    private static final String CHANNEL = "69665a50-bfa1-42e1-9f70-accfd027cf5a";
    private final Reconciliation reconciliation = new Reconciliation("node-1", new DialledDigits("RU"));

    @Test
    void aCallThatARouterHadGetsOneEndFarAboveWhatRoutersCountTo() {
        var events = reconciliation.events(record(Map.of(
                "dozvon_call", "c1", "dozvon_plan", "7", "dozvon_seq", "12", "sip_hangup_disposition", "recv_bye")));
        assertThat(events).hasSize(1);
        var end = events.getFirst();
        assertThat(end.callId()).isEqualTo("c1");
        assertThat(end.sequence()).isEqualTo(CallEvent.FROM_NODE);
        assertThat(end.planVersion()).isEqualTo(7);
        assertThat(end.occurredAt()).isEqualTo(Instant.parse("2026-11-22T03:24:47.772647Z"));
        assertThat(end.fact()).isEqualTo(new CallFact.Ended(CallFact.Party.CALLER, "caller-hung-up"));
    }

    @Test
    void aCallThatNoRouterHadIsInTheBooksAllTheSame() {
        var events = reconciliation.events(record(Map.of("dozvon_reserve", "+79035550104")));
        assertThat(events).extracting(CallEvent::callId).containsOnly(CHANNEL);
        assertThat(events.getFirst().sequence()).isEqualTo(1);
        assertThat(events.getFirst().fact())
                .isEqualTo(new CallFact.Arrived("+79161234567", null, "+78123091500", "node-1", CHANNEL, null));
        assertThat(events.getLast().fact()).isEqualTo(new CallFact.Ended(CallFact.Party.PLATFORM, "reserve-by-node"));
    }

    @Test
    void aTalkWithTheReserveThatTheNodeRangIsATalk() {
        var events = reconciliation.events(record(Map.of(
                "dozvon_reserve", "+79035550104",
                "last_bridge_to", "leg-1",
                "bridge_uepoch", "1795317886772647",
                "sip_hangup_disposition", "recv_bye")));
        assertThat(events)
                .extracting(CallEvent::fact)
                .endsWith(
                        new CallFact.Answered("leg-1", null, "+79035550104"),
                        new CallFact.TalkEnded("leg-1", 1000, CallFact.Party.CALLER),
                        new CallFact.Ended(CallFact.Party.CALLER, "reserve-by-node"));
        assertThat(events).extracting(CallEvent::sequence).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aTalkOfTwoWhomSomebodyHasJoinedEndsByTheNodesRecordToo() {
        var events = reconciliation.events(record(Map.of(
                "dozvon_call", "c1",
                "dozvon_talk", "1795317886772647",
                "dozvon_legs", "leg-1:a:102:boris",
                "transfer_after_bridge", "dozvon-back:XML:transferred",
                "last_bridge_to", "leg-1",
                "sip_hangup_disposition", "recv_bye")));
        assertThat(events)
                .extracting(CallEvent::fact)
                .containsExactly(
                        new CallFact.TalkEnded("leg-1", 1000, CallFact.Party.CALLER),
                        new CallFact.Ended(CallFact.Party.CALLER, "talked"));
        assertThat(events).extracting(CallEvent::sequence).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aCallOutWhoseRouterIsGoneIsACallOutAndNoCustomers() {
        var events = reconciliation.events(record(Map.of(
                "dozvon_call", "c1",
                "dozvon_arrived", "1795317886432606",
                "dozvon_out", "+79035550104",
                "dozvon_out_shown", "+78123091500",
                "dozvon_out_by", "anna",
                "hangup_cause", "ORIGINATOR_CANCEL")));
        assertThat(events)
                .extracting(CallEvent::fact)
                .containsExactly(
                        new CallFact.Arrived(
                                "+78123091500",
                                null,
                                "+79035550104",
                                "node-1",
                                CHANNEL,
                                null,
                                CallFact.Direction.OUTBOUND,
                                "anna"),
                        new CallFact.Ended(CallFact.Party.CALLER, "caller-hung-up"));
        assertThat(events).extracting(CallEvent::callId).containsOnly("c1");
        assertThat(events.getFirst().occurredAt()).isEqualTo(Instant.parse("2026-11-22T03:24:46.432606Z"));
        assertThat(events).extracting(CallEvent::sequence).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aPhoneThatWasRungToCallOutHasACallOutToo() {
        var events = reconciliation.events(record(Map.of(
                "direction", "outbound",
                "dozvon_call", "c1",
                "dozvon_out", "+79035550104",
                "hangup_cause", "ORIGINATOR_CANCEL")));
        assertThat(events)
                .extracting(CallEvent::fact)
                .hasAtLeastOneElementOfType(CallFact.Arrived.class)
                .endsWith(new CallFact.Ended(CallFact.Party.CALLER, "caller-hung-up"));
    }

    @Test
    void aTalkOutsideWhoseRouterIsGoneIsATalk() {
        var events = reconciliation.events(record(Map.of(
                "dozvon_call", "c1",
                "dozvon_out", "+79035550104",
                "last_bridge_to", "leg-1",
                "bridge_uepoch", "1795317886772647",
                "sip_hangup_disposition", "recv_bye")));
        assertThat(events)
                .extracting(CallEvent::fact)
                .endsWith(
                        new CallFact.Answered("leg-1", null, "+79035550104"),
                        new CallFact.TalkEnded("leg-1", 1000, CallFact.Party.CALLER),
                        new CallFact.Ended(CallFact.Party.CALLER, "talked"));
    }

    @Test
    void theSameRecordToldTwiceIsTheSameFact() {
        var record = record(Map.of("dozvon_call", "c1"));
        assertThat(reconciliation.events(record)).isEqualTo(reconciliation.events(record));
    }

    @Test
    void whoEndedItFollowsFromTheRecord() {
        assertThat(reason(Map.of("last_bridge_to", "x"))).isEqualTo(EndReason.TALKED);
        assertThat(reason(Map.of("sip_hangup_disposition", "recv_cancel"))).isEqualTo(EndReason.CALLER_HUNG_UP);
        assertThat(reason(Map.of("hangup_cause", "ORIGINATOR_CANCEL"))).isEqualTo(EndReason.CALLER_HUNG_UP);
        assertThat(reason(Map.of("hangup_cause", "NORMAL_TEMPORARY_FAILURE"))).isEqualTo(EndReason.SWITCH_FAILED);
        assertThat(reason(Map.of("hangup_cause", "NORMAL_CLEARING"))).isEqualTo(EndReason.LOST);
        assertThat(reason(Map.of("last_bridge_to", "x", "dozvon_reserve", "y"))).isEqualTo(EndReason.RESERVE_BY_NODE);
    }

    @Test
    void ofTwoWhoTalkedTheRecordSaysWhoHungUp() {
        assertThat(party(Map.of("last_bridge_to", "x", "sip_hangup_disposition", "recv_bye")))
                .isEqualTo(CallFact.Party.CALLER);
        assertThat(party(Map.of("last_bridge_to", "x", "sip_hangup_disposition", "send_bye")))
                .isEqualTo(CallFact.Party.AGENT);
    }

    @Test
    void aTestCallStaysATest() {
        var events = reconciliation.events(record(Map.of("dozvon_call", "c1", "dozvon_test", "t1")));
        assertThat(events).allMatch(CallEvent::test);
    }

    @Test
    void aLegToAPhoneAndALegWithoutANameAreNoCustomers() {
        assertThat(reconciliation.events(record(Map.of("direction", "outbound"))))
                .isEmpty();
        assertThat(reconciliation.events(CallRecord.parse("{\"variables\":{\"direction\":\"outbound\"}}".getBytes())))
                .isEmpty();
        assertThat(reconciliation.events(record(Map.of("uuid", "../../etc/passwd"))))
                .isEmpty();
    }

    @Test
    void whatIsNoRecordIsRefused() {
        for (var text : new String[] {"", "[]", "{}", "nothing", "{\"variables\":1}"}) {
            assertThatThrownBy(() -> CallRecord.parse(text.getBytes()))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static EndReason reason(Map<String, String> variables) {
        return Reconciliation.reason(record(variables));
    }

    private static CallFact.Party party(Map<String, String> variables) {
        var record = record(variables);
        return Reconciliation.party(record, Reconciliation.reason(record));
    }

    private static CallRecord record(Map<String, String> more) {
        var variables = new TreeMap<>(Map.of(
                "uuid", CHANNEL,
                "direction", "inbound",
                "dozvon_tenant", "avto",
                "dozvon_dialled", "+78123091500",
                "start_uepoch", "1795317886432606",
                "end_uepoch", "1795317887772647"));
        variables.putAll(more);
        var profile =
                Map.of("caller_profile", Map.of("caller_id_number", "79161234567", "caller_id_name", "79161234567"));
        var json = SchemeJson.WIRE.valueToTree(Map.of("variables", variables, "callflow", java.util.List.of(profile)));
        return CallRecord.parse(json.toString().getBytes());
    }
}
