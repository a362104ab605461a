package org.dozvon.records;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.node.NodeState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dozvon.records.GoldenRecordsTest.event;

class RecordJsonTest {
    @Test
    void aFactOfAnUnknownKindIsKeptAsItCame() throws Exception {
        // Given
        var json = text(event(new CallFact.StepEntered("main", "m1", "menu")))
                .replace(
                        "{\"type\":\"step-entered\",\"scheme\":\"main\",\"step\":\"m1\",\"kind\":\"menu\"}",
                        "{\"type\":\"parked\",\"orbit\":701,\"by\":{\"person\":\"anna\"}}");

        // When
        var read = read(json, CallEvent.class);

        // Then
        assertThat(read.fact())
                .isEqualTo(
                        new CallFact.Unknown(Map.of("type", "parked", "orbit", 701, "by", Map.of("person", "anna"))));
        assertThat(read.sequence()).isEqualTo(3);
        assertThat(text(read)).isEqualTo(sortedFact(json));
    }

    @Test
    void aFieldThatANewerFactHasIsPassedOver() throws Exception {
        var json = text(event(new CallFact.Rang("leg-1", null, "102")))
                .replace("\"endpoint\"", "\"codec\":\"opus\",\"endpoint\"");

        assertThat(read(json, CallEvent.class)).isEqualTo(event(new CallFact.Rang("leg-1", null, "102")));
    }

    @Test
    void aConstantThatCameLaterIsUnknown() throws Exception {
        var outcome = text(event(new CallFact.LegEnded("leg-1", CallFact.LegOutcome.BUSY)))
                .replace("busy", "on-holiday");
        var party =
                text(event(new CallFact.Ended(CallFact.Party.CALLER, "talked"))).replace("\"caller\"", "\"robot\"");
        var state =
                "{\"name\":\"r\",\"kind\":\"router\",\"state\":\"SLEEPING\",\"eslPort\":1,\"owns\":[],\"partitions\":1,\"at\":\"2026-11-22T00:00:00Z\"}";

        assertThat(read(outcome, CallEvent.class).fact())
                .isEqualTo(new CallFact.LegEnded("leg-1", CallFact.LegOutcome.UNKNOWN));
        assertThat(read(party, CallEvent.class).fact()).isEqualTo(new CallFact.Ended(CallFact.Party.UNKNOWN, "talked"));
        assertThat(read(state, NodeState.class).state()).isEqualTo(NodeState.State.UNKNOWN);
    }

    @Test
    void aTaskOfAnUnknownKindIsUnknown() throws Exception {
        var json =
                "{\"commandId\":\"c\",\"tenantId\":\"t\",\"expiresAt\":\"2026-11-22T00:00:00Z\",\"askedBy\":\"i\",\"task\":{\"type\":\"whisper\",\"to\":\"anna\"}}";

        assertThat(read(json, CallCommand.class).task()).isEqualTo(new CallCommand.Unknown());
    }

    @Test
    void whatIsNoRecordIsMalformed() {
        for (var json : new String[] {"", "null", "[]", "{\"eventId\":", "{\"tenantId\":7,\"fact\":[]}"}) {
            assertThatThrownBy(() -> read(json, CallEvent.class))
                    .as(json)
                    .isInstanceOf(MalformedRecordException.class)
                    .hasMessageStartingWith("Expected a record CallEvent, but ");
        }
    }

    /// The fields of an unknown fact come back in one order, that of their names.
    private static String sortedFact(String json) {
        return json.replace(
                "{\"type\":\"parked\",\"orbit\":701,\"by\":{\"person\":\"anna\"}}",
                "{\"by\":{\"person\":\"anna\"},\"orbit\":701,\"type\":\"parked\"}");
    }

    private static String text(Object record) {
        return new String(RecordJson.write(record), StandardCharsets.UTF_8);
    }

    private static <T> T read(String json, Class<T> type) throws MalformedRecordException {
        return RecordJson.read(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
