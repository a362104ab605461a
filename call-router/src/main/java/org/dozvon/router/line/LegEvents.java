package org.dozvon.router.line;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.event.Event;
import org.dozvon.esl.event.EventName;

/// Brings the node's events to whoever rings the leg that they are of. Only makes facts earlier: nothing is decided by
/// an event, since the node drops them under load.
final class LegEvents {
    /// Told on the connection's own thread, so it must not wait.
    interface Listener {
        void bridged(String leg, Instant at);

        void hungUp(String leg, HangupCause cause, Instant at);
    }

    static final List<EventName> NAMES = List.of(EventName.CHANNEL_BRIDGE, EventName.CHANNEL_HANGUP);

    private final ConcurrentHashMap<String, Listener> listeners = new ConcurrentHashMap<>();

    void add(List<RungLeg> legs, Listener listener) {
        legs.forEach(leg -> listeners.put(leg.id(), listener));
    }

    /// A channel by itself.
    void add(String channel, Listener listener) {
        listeners.put(channel, listener);
    }

    /// Unless another listens there by now.
    void remove(String channel, Listener listener) {
        listeners.remove(channel, listener);
    }

    void remove(List<RungLeg> legs) {
        legs.forEach(leg -> listeners.remove(leg.id()));
    }

    void happened(Event event) {
        var at = event.occurredAt().orElseGet(Instant::now);
        if (event.name() == EventName.CHANNEL_HANGUP) {
            tell(
                    event.uuid(),
                    leg -> leg.hungUp(event.uuid(), event.hangupCause().orElse(HangupCause.NONE), at));
        }
        if (event.name() == EventName.CHANNEL_BRIDGE) {
            var leg = event.header("Bridge-B-Unique-ID")
                    .or(() -> event.header("Other-Leg-Unique-ID"))
                    .orElse("");
            tell(leg, listener -> listener.bridged(leg, at));
        }
    }

    private void tell(String leg, java.util.function.Consumer<Listener> what) {
        var listener = listeners.get(leg);
        if (listener != null) {
            what.accept(listener);
        }
    }
}
