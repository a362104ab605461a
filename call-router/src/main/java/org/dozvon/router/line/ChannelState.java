package org.dozvon.router.line;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.outbound.ChannelData;

/// The caller's channel at one moment, as the switch tells it.
///
/// @param gone whether the caller is no longer there
record ChannelState(ChannelData data, boolean gone) {
    static ChannelState of(ChannelData data) {
        return new ChannelState(data, data.answerState().equals("hangup"));
    }

    /// The same, last seen before the caller left.
    ChannelState left() {
        return new ChannelState(data, true);
    }

    String uuid() {
        return data.uuid();
    }

    boolean isAnswered() {
        return data.isAnswered();
    }

    Optional<String> variable(String name) {
        return data.variable(name).filter(value -> !value.isEmpty());
    }

    /// The switch's own clock when it said so.
    Optional<Instant> at() {
        return data.data().occurredAt();
    }

    /// NONE while the caller is there, and where the switch did not say.
    HangupCause hangupCause() {
        return data.data().hangupCause().orElse(HangupCause.NONE);
    }

    Optional<Instant> createdAt() {
        return time("Created");
    }

    Optional<Instant> bridgedAt() {
        return time("Bridged");
    }

    Optional<Instant> hungUpAt() {
        return time("Hangup");
    }

    private Optional<Instant> time(String what) {
        return data.data()
                .header("Caller-Channel-" + what + "-Time")
                .filter(text -> text.matches("[1-9]\\d{0,17}"))
                .map(text -> Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS));
    }
}
