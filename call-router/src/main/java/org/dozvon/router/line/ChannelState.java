package org.dozvon.router.line;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.frame.Text;
import org.dozvon.esl.outbound.ChannelData;

/// The caller's channel at one moment, as the switch tells it.
///
/// @param gone   whether the caller is no longer there
/// @param recent whether this is how the channel is now; else the caller left afterwards, and nobody
///           told when
record ChannelState(ChannelData data, boolean gone, boolean recent) {
    private static final String DOOR_QUIET_MICROS = "Door-Quiet-Micros";

    static ChannelState of(ChannelData data) {
        return new ChannelState(data, data.answerState().equals("hangup"), true);
    }

    /// What the switch told of a channel after its end.
    ChannelState left() {
        return new ChannelState(data, true, recent);
    }

    /// The same, last seen before the caller left.
    ChannelState leftSince() {
        return new ChannelState(data, true, false);
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

    /// When the caller hung up. The node itself does not tell while its socket lingers, but then
    /// nothing has happened on the channel since.
    Optional<Instant> leftAt() {
        return gone && recent ? time("Hangup").or(this::quietSince) : Optional.empty();
    }

    /// When the last thing on the channel ended. A door that brings a call to another router says how
    /// long ago that was; else it was just now.
    Optional<Instant> quietSince() {
        return at().map(at -> at.minus(quietFor()));
    }

    private Duration quietFor() {
        var micros = Text.number(data.data().header(DOOR_QUIET_MICROS).orElse(""), 15);
        return Duration.of(micros.orElse(0), ChronoUnit.MICROS);
    }

    private Optional<Instant> time(String what) {
        return data.data().time("Caller-Channel-" + what + "-Time");
    }
}
