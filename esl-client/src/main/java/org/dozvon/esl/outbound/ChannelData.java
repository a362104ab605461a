package org.dozvon.esl.outbound;

import java.util.Optional;
import org.dozvon.esl.event.Event;

/// What the switch tells of the channel when its socket is opened or `connect` is said again.
public record ChannelData(Event data) {
    public String uuid() {
        return data.uuid();
    }

    public String callerNumber() {
        return data.header("Caller-Caller-ID-Number").orElse("");
    }

    public String callerName() {
        return data.header("Caller-Caller-ID-Name").orElse("");
    }

    /// The number that was dialled.
    public String destination() {
        return data.header("Caller-Destination-Number").orElse("");
    }

    public String context() {
        return data.header("Caller-Context").orElse("");
    }

    public String channelName() {
        return data.header("Channel-Name").orElse("");
    }

    public Optional<String> variable(String name) {
        return data.variable(name);
    }

    /// `ringing`, `early`, `answered` or `hangup`.
    public String answerState() {
        return data.header("Answer-State").orElse("");
    }

    public boolean isAnswered() {
        return answerState().equals("answered");
    }
}
