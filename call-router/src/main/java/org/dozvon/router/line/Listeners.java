package org.dozvon.router.line;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dozvon.esl.command.App;
import org.dozvon.esl.command.Originate;
import org.dozvon.records.command.CallCommand.Listen.Mode;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.call.CallLog;
import org.dozvon.router.call.Listener;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanLeg;
import org.jboss.logging.Logger;

/// Those who hear a call's talk. Each has a channel of their own beside it: the call goes on whatever becomes of that,
/// and the node ends it with the talk.
final class Listeners {
    private static final Logger LOG = Logger.getLogger(Listeners.class);

    private final NodeLink node;
    private final SwitchClock clock;
    private final Map<PersonId, Ear> ears = new ConcurrentHashMap<>();

    /// @param leg on which the talk is that is heard
    private record Ear(String channel, String leg) {}

    Listeners(NodeLink node, SwitchClock clock) {
        this.node = node;
        this.clock = clock;
    }

    /// Waits for nobody: the node is asked on a thread of its own.
    void listen(Listener listener, List<PlanLeg> phones, DialPlanner dialler, CallLog log) {
        var _ = Thread.ofVirtual().name("listen").start(() -> {
            try {
                if (hears(listener)) {
                    changes(listener, log);
                } else {
                    rings(listener, phones, dialler, log);
                }
            } catch (RuntimeException fault) {
                LOG.warnf(fault, "A talk could not be listened to leg=%s", listener.leg());
            }
        });
    }

    private boolean hears(Listener listener) {
        var ear = ears.get(listener.person());
        return ear != null
                && ear.leg().equals(listener.leg())
                && node.isThere(ear.channel()).orElse(false);
    }

    private void changes(Listener listener, CallLog log) {
        var ear = ears.get(listener.person());
        if (ear != null) {
            var _ = node.press(ear.channel(), key(listener));
            tell(listener, log);
        }
    }

    private void rings(Listener listener, List<PlanLeg> phones, DialPlanner dialler, CallLog log) {
        var legs = dialler.rung(phones);
        var originate = Originate.to(legs.getFirst().id(), dialler.listening(legs), new App.Eavesdrop(listener.leg()));
        var _ = node.call(originate).whenComplete((channel, failed) -> {
            if (failed == null) {
                answered(listener, channel, log);
            } else {
                LOG.infof("nobody came to listen: %s leg=%s", failed.getMessage(), listener.leg());
            }
        });
    }

    /// Who picks up after the talk hears nothing.
    private void answered(Listener listener, String channel, CallLog log) {
        if (log.talks(listener.leg())) {
            ears.put(listener.person(), new Ear(channel, listener.leg()));
            tell(listener, log);
            if (listener.mode() != Mode.LISTEN) {
                var _ = node.press(channel, key(listener));
            }
        }
    }

    private void tell(Listener listener, CallLog log) {
        var fact = new CallFact.Listened(
                listener.by(), listener.person().value(), listener.to().value(), listener.modeName());
        log.write(fact, clock.now());
    }

    /// As the node has them.
    private static String key(Listener listener) {
        return switch (listener.mode()) {
            case LISTEN, UNKNOWN -> "0";
            case WHISPER -> "2";
            case BARGE -> "3";
        };
    }
}
