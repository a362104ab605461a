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

        /// Somebody fetched the call.
        ///
        /// @param by as the channel variable has it
        default void pickedUp(String channel, String by, Instant at) {}

        void hungUp(String leg, HangupCause cause, Instant at);

        default void pressed(char key) {}
    }

    static final List<EventName> NAMES = List.of(EventName.CHANNEL_BRIDGE, EventName.CHANNEL_HANGUP, EventName.DTMF);

    private final ConcurrentHashMap<String, Listener> listeners = new ConcurrentHashMap<>();

    private final ConcurrentHashMap<String, Listener> callers = new ConcurrentHashMap<>();

    /// @param caller the channel of whom it rings for
    void add(String caller, List<RungLeg> legs, Listener listener) {
        callers.put(caller, listener);
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

    void remove(String caller, List<RungLeg> legs) {
        callers.remove(caller);
        legs.forEach(leg -> listeners.remove(leg.id()));
    }

    void happened(Event event) {
        var at = event.occurredAt().orElseGet(Instant::now);
        if (event.name() == EventName.CHANNEL_HANGUP) {
            tell(
                    event.uuid(),
                    leg -> leg.hungUp(event.uuid(), event.hangupCause().orElse(HangupCause.NONE), at));
        }
        if (event.name() == EventName.DTMF) {
            event.header("DTMF-Digit")
                    .filter(digit -> digit.length() == 1)
                    .ifPresent(digit -> tell(event.uuid(), listener -> listener.pressed(digit.charAt(0))));
        }
        if (event.name() == EventName.CHANNEL_BRIDGE) {
            var leg = event.header("Bridge-B-Unique-ID")
                    .or(() -> event.header("Other-Leg-Unique-ID"))
                    .orElse("");
            tell(leg, listener -> listener.bridged(leg, at));
            var caller = callers.get(event.uuid());
            var by = event.header("variable_" + Variables.PICKED).orElse("");
            if (caller != null && !by.isEmpty() && !listeners.containsKey(leg)) {
                caller.pickedUp(leg, by, at);
            }
        }
    }

    private void tell(String leg, java.util.function.Consumer<Listener> what) {
        var listener = listeners.get(leg);
        if (listener != null) {
            what.accept(listener);
        }
    }
}
