package org.dozvon.simulator.channel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dozvon.esl.frame.Text;

/// Tells subscribers what happens, with the headers of the real switch.
public final class Events {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter GMT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /// One event, its values not yet encoded.
    public record Told(String name, String subclass, Map<String, String> headers, String body) {
        /// As it travels in the body of a frame.
        public String text() {
            var text = new StringBuilder(2048);
            headers.forEach((header, value) ->
                    text.append(header).append(": ").append(encoded(value)).append('\n'));
            if (!body.isEmpty()) {
                text.append("Content-Length: ")
                        .append(body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                        .append('\n');
            }
            return text.append('\n').append(body).toString();
        }

        private static String encoded(String value) {
            return value.isEmpty() ? "_undef_" : Text.urlEncode(value);
        }
    }

    /// Somebody who listens.
    public interface Subscriber {
        boolean wants(String name, String subclass);

        void told(Told event);
    }

    private final Node node;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private long sequence;

    public Events(Node node) {
        this.node = node;
    }

    public void subscribe(Subscriber subscriber) {
        subscribers.add(subscriber);
    }

    public void unsubscribe(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    public void emit(String name, Channel channel) {
        emit(name, channel, Map.of());
    }

    /// Built only when somebody wants it: a load test has thousands of events and few listeners.
    public void emit(String name, Channel channel, Map<String, String> more) {
        if (isWanted(name, "")) {
            var headers = headers(name, channel);
            headers.putAll(more);
            deliver(new Told(name, "", headers, ""));
        }
    }

    public void emit(String name, String subclass, Map<String, String> more, String body) {
        if (isWanted(name, subclass)) {
            var headers = new LinkedHashMap<String, String>();
            if (!subclass.isEmpty()) {
                headers.put("Event-Subclass", subclass);
            }
            headers.putAll(core(name));
            headers.putAll(more);
            deliver(new Told(name, subclass, headers, body));
        }
    }

    /// The headers of an event on a channel.
    public Map<String, String> headers(String name, Channel channel) {
        var headers = core(name);
        state(headers, channel);
        profile(headers, "Caller", channel);
        channel.partner().or(channel::otherLeg).ifPresent(other -> otherLeg(headers, other));
        channel.variables().forEach((variable, value) -> headers.put("variable_" + variable, value));
        return headers;
    }

    /// The text that answers `connect`: the one reply whose headers are encoded like an event's.
    public String connectReply(Channel channel) {
        var headers = core("CHANNEL_DATA");
        profile(headers, "Channel", channel);
        state(headers, channel);
        profile(headers, "Caller", channel);
        channel.otherLeg()
                .filter(_ -> channel.variable("transfer_source")
                        .filter(source -> source.contains(":uuid_br:"))
                        .isPresent())
                .ifPresent(other -> otherLeg(headers, other));
        channel.variables().forEach((variable, value) -> headers.put("variable_" + variable, value));
        headers.put("Content-Type", "command/reply");
        headers.put("Reply-Text", "+OK\n");
        headers.put("Socket-Mode", "static");
        headers.put("Control", "full");
        // Not encoded on the real switch either, since it writes them after the event.
        return new Told("CHANNEL_DATA", "", headers, "").text().replace("command%2Freply", "command/reply");
    }

    private boolean isWanted(String name, String subclass) {
        for (var subscriber : subscribers) {
            if (subscriber.wants(name, subclass)) {
                return true;
            }
        }
        return false;
    }

    private void deliver(Told event) {
        for (var subscriber : subscribers) {
            if (subscriber.wants(event.name(), event.subclass())) {
                subscriber.told(event);
            }
        }
    }

    private Map<String, String> core(String name) {
        long micros = node.clock().micros();
        var at = Instant.ofEpochSecond(micros / 1_000_000);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Event-Name", name);
        headers.put("Core-UUID", node.coreUuid());
        headers.put("FreeSWITCH-Hostname", node.nodeName());
        headers.put("FreeSWITCH-Switchname", node.nodeName());
        headers.put("FreeSWITCH-IPv4", "127.0.0.1");
        headers.put("Event-Date-Local", LOCAL.format(at));
        headers.put("Event-Date-GMT", GMT.format(at));
        headers.put("Event-Date-Timestamp", Long.toString(micros));
        headers.put("Event-Calling-File", "switch_simulator.c");
        headers.put("Event-Calling-Function", "emit");
        headers.put("Event-Calling-Line-Number", "1");
        headers.put("Event-Sequence", Long.toString(++sequence));
        return headers;
    }

    private static void state(Map<String, String> headers, Channel channel) {
        headers.put("Channel-State", channel.isUp() ? "CS_EXECUTE" : "CS_HANGUP");
        headers.put("Channel-Call-State", callState(channel));
        headers.put("Channel-State-Number", channel.isUp() ? "4" : "10");
        headers.put("Channel-Name", channel.name());
        headers.put("Unique-ID", channel.uuid());
        headers.put("Call-Direction", direction(channel));
        headers.put("Presence-Call-Direction", direction(channel));
        headers.put("Channel-HIT-Dialplan", Boolean.toString(channel.direction() == Channel.Direction.INBOUND));
        headers.put("Channel-Call-UUID", channel.variable("call_uuid").orElse(channel.uuid()));
        headers.put("Answer-State", answerState(channel));
        channel.cause().ifPresent(cause -> headers.put("Hangup-Cause", cause.name()));
    }

    private static String direction(Channel channel) {
        return channel.direction().name().toLowerCase(Locale.ROOT);
    }

    private static String callState(Channel channel) {
        if (!channel.isUp()) {
            return "HANGUP";
        }
        return channel.isAnswered() ? "ACTIVE" : channel.isEarly() ? "EARLY" : "RINGING";
    }

    private static String answerState(Channel channel) {
        if (!channel.isUp()) {
            return "hangup";
        }
        return channel.isAnswered() ? "answered" : channel.isEarly() ? "early" : "ringing";
    }

    private static void profile(Map<String, String> headers, String prefix, Channel channel) {
        headers.put(prefix + "-Direction", direction(channel));
        headers.put(prefix + "-Logical-Direction", direction(channel));
        headers.put(prefix + "-Dialplan", "XML");
        if (!channel.callerName().isEmpty()) {
            headers.put(prefix + "-Caller-ID-Name", channel.callerName());
        }
        headers.put(prefix + "-Caller-ID-Number", channel.callerNumber());
        headers.put(prefix + "-Orig-Caller-ID-Number", channel.callerNumber());
        headers.put(prefix + "-ANI", channel.callerNumber());
        headers.put(prefix + "-Destination-Number", channel.destination());
        headers.put(prefix + "-Unique-ID", channel.uuid());
        headers.put(prefix + "-Source", channel.source());
        headers.put(prefix + "-Context", channel.context());
        headers.put(prefix + "-Channel-Name", channel.name());
        headers.put(prefix + "-Profile-Index", "1");
        headers.put(prefix + "-Profile-Created-Time", Long.toString(channel.createdMicros()));
        headers.put(prefix + "-Channel-Created-Time", Long.toString(channel.createdMicros()));
        headers.put(prefix + "-Channel-Answered-Time", Long.toString(channel.answeredMicros()));
        headers.put(prefix + "-Channel-Progress-Time", Long.toString(channel.progressMicros()));
        headers.put(prefix + "-Channel-Progress-Media-Time", "0");
        headers.put(prefix + "-Channel-Hangup-Time", Long.toString(channel.hangupMicros()));
        headers.put(prefix + "-Channel-Transfer-Time", "0");
        headers.put(prefix + "-Channel-Bridged-Time", Long.toString(channel.bridgedMicros()));
        headers.put(prefix + "-Screen-Bit", "true");
        headers.put(prefix + "-Privacy-Hide-Name", "false");
        headers.put(prefix + "-Privacy-Hide-Number", "false");
    }

    private static void otherLeg(Map<String, String> headers, Channel other) {
        headers.put("Other-Type", other.direction() == Channel.Direction.OUTBOUND ? "originatee" : "originator");
        profile(headers, "Other-Leg", other);
    }
}
