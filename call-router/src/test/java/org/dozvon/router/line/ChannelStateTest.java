package org.dozvon.router.line;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import org.dozvon.esl.event.Event;
import org.dozvon.esl.frame.Headers;
import org.dozvon.esl.outbound.ChannelData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// When things ended, as a router learns it that was not there.
class ChannelStateTest {
    private static final Instant ASKED = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void theCallerLeftWhenTheChannelBecameQuietSinceALingeringNodeDoesNotTell() {
        var state = state("Answer-State", "hangup", "Caller-Channel-Hangup-Time", "0", "Door-Quiet-Micros", "1200000");
        assertThat(state.leftAt()).contains(ASKED.minusMillis(1_200));
    }

    @Test
    void whatTheNodeTellsItselfComesFirst() {
        var state = state(
                "Answer-State", "hangup", "Caller-Channel-Hangup-Time", "1795345199000000", "Door-Quiet-Micros", "5");
        assertThat(state.leftAt()).contains(Instant.ofEpochSecond(1_795_345_199L));
    }

    @Test
    void aTalkEndedWhenTheChannelBecameQuiet() {
        var state = state("Answer-State", "answered", "Door-Quiet-Micros", "900000");
        assertThat(state.quietSince()).contains(ASKED.minusMillis(900));
        assertThat(state.leftAt()).isEmpty();
    }

    @Test
    void withoutAWordOfTheDoorItWasJustNow() {
        assertThat(state("Answer-State", "hangup").leftAt()).contains(ASKED);
        assertThat(state("Answer-State", "answered", "Door-Quiet-Micros", "-7").quietSince())
                .contains(ASKED);
    }

    @Test
    void ofACallerWhoLeftAfterTheChannelWasSeenNobodyToldWhen() {
        assertThat(state("Answer-State", "answered").leftSince().leftAt()).isEmpty();
    }

    private static ChannelState state(String... namesAndValues) {
        var headers = new java.util.ArrayList<>(Headers.of(namesAndValues).all());
        headers.add(new Headers.Header("Event-Date-Timestamp", ASKED.getEpochSecond() + "000000"));
        return ChannelState.of(new ChannelData(Event.of(Headers.of(headers), Buffer.buffer())));
    }
}
