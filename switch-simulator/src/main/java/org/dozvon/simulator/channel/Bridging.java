package org.dozvon.simulator.channel;

import java.util.Map;
import org.dozvon.esl.HangupCause;

/// Two channels that talk.
public final class Bridging {
    private Bridging() {}

    /// Connects a caller with the leg that answered; `over` runs once the talk has ended.
    public static void connect(Channel caller, Channel leg, Runnable over) {
        caller.set("originate_disposition", "SUCCESS");
        caller.set("DIALSTATUS", "SUCCESS");
        caller.set("bridge_channel", leg.name());
        caller.set("bridge_uuid", leg.uuid());
        caller.set("last_bridge_to", leg.uuid());
        leg.set("bridge_uuid", caller.uuid());
        leg.set("last_bridge_to", caller.uuid());
        leg.set("signal_bond", caller.uuid());
        caller.set("signal_bond", leg.uuid());
        caller.answer();
        join(caller, leg);
        leg.whenTaken(() -> legTaken(caller, leg, over));
        leg.onHangup(_ -> legLeft(caller, leg, over));
        caller.onHangup(gone -> callerLeft(gone, leg, over));
    }

    /// Connects two channels outside of what they were doing.
    public static void takeOver(Channel one, Channel other) {
        one.partner().ifPresent(before -> separate(one, before));
        other.partner().ifPresent(before -> {
            separate(before, other);
            before.hangUp(HangupCause.PICKED_OFF);
        });
        join(one, other);
        one.onHangup(gone -> end(other, gone));
        other.onHangup(gone -> end(one, gone));
    }

    /// Takes a channel out of its talk; both live on.
    public static void release(Channel channel) {
        channel.partner().ifPresent(partner -> separate(channel, partner));
    }

    /// Has whoever it talks with wait, with the music of the channel that holds. A channel that is no SIP phone's does
    /// not know that it holds, and never ends it.
    ///
    /// @return false when it holds already
    public static boolean hold(Channel channel) {
        if (channel.isHolding()) {
            return false;
        }
        channel.holds(channel.name().startsWith("sofia/"));
        channel.partner().ifPresent(partner -> channel.variable("hold_music").ifPresent(partner::startSound));
        return true;
    }

    /// @return false when it does not hold
    public static boolean resume(Channel channel) {
        if (!channel.isHolding()) {
            return false;
        }
        channel.holds(false);
        channel.partner().ifPresent(Channel::stopSound);
        return true;
    }

    private static void join(Channel caller, Channel leg) {
        caller.stopSound();
        leg.stopSound();
        var told = Map.of(
                "Bridge-A-Unique-ID", caller.uuid(),
                "Bridge-B-Unique-ID", leg.uuid());
        caller.bridgeTo(leg);
        leg.bridgeTo(caller);
        caller.node().events().emit("CHANNEL_BRIDGE", caller, told);
    }

    private static void separate(Channel one, Channel other) {
        one.node()
                .events()
                .emit(
                        "CHANNEL_UNBRIDGE",
                        one,
                        Map.of("Bridge-A-Unique-ID", one.uuid(), "Bridge-B-Unique-ID", other.uuid()));
        one.unbridge();
        other.unbridge();
    }

    private static void end(Channel other, Channel gone) {
        if (other.partner().filter(gone::equals).isPresent()) {
            separate(gone, other);
            other.hangUp(HangupCause.NORMAL_CLEARING);
        }
    }

    private static void legLeft(Channel caller, Channel leg, Runnable over) {
        if (!caller.isUp() || caller.partner().filter(leg::equals).isEmpty()) {
            return;
        }
        var cause = leg.cause().orElse(HangupCause.NORMAL_CLEARING);
        caller.set("bridge_hangup_cause", cause.name());
        caller.set("last_bridge_hangup_cause", cause.name());
        separate(caller, leg);
        if (caller.isTrue("hangup_after_bridge")) {
            caller.hangUp(cause);
        }
        over.run();
    }

    private static void callerLeft(Channel caller, Channel leg, Runnable over) {
        if (caller.partner().filter(leg::equals).isPresent()) {
            separate(caller, leg);
            caller.set("last_bridge_hangup_cause", HangupCause.NORMAL_CLEARING.name());
            leg.hangUp(caller.cause().orElse(HangupCause.NORMAL_CLEARING));
        }
        over.run();
    }

    // The leg lives on elsewhere, and the caller's dialplan goes on.
    private static void legTaken(Channel caller, Channel leg, Runnable over) {
        if (caller.isUp() && caller.partner().filter(leg::equals).isPresent()) {
            separate(caller, leg);
            over.run();
        }
    }
}
