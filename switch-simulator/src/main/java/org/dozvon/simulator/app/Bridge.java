package org.dozvon.simulator.app;

import java.util.Set;
import org.dozvon.esl.HangupCause;
import org.dozvon.simulator.channel.Bridging;
import org.dozvon.simulator.channel.Channel;
import org.dozvon.simulator.channel.Dialler;

/// Rings somebody and connects the channel with whoever answers first. Ends when the talk does.
final class Bridge implements Application {
    private static final Set<HangupCause> GO_ON_BY_THEMSELVES =
            Set.of(HangupCause.NO_ANSWER, HangupCause.NO_USER_RESPONSE, HangupCause.ORIGINATOR_CANCEL);

    @Override
    public void run(Channel channel, String argument, Runnable done) {
        channel.variables().remove("bridge_hangup_cause");
        var task = channel.begin(done);
        channel.party().onRinging(channel);
        var dialling = channel.node().dialler().dial(argument, channel, new Dialler.Outcome() {
            @Override
            public void answered(Channel leg) {
                if (task.isFinished()) {
                    leg.hangUp(HangupCause.ORIGINATOR_CANCEL);
                    return;
                }
                Bridging.connect(channel, leg, task::finish);
            }

            @Override
            public void failed(HangupCause cause, boolean madeChannel) {
                if (!task.isFinished()) {
                    tellFailure(channel, cause, madeChannel);
                    task.finish();
                }
            }
        });
        task.onEnd(dialling::cancel);
        task.onDigit(() -> channel.variable("origination_cancel_key").ifPresent(key -> reads(channel, key, dialling)));
        task.digit();
    }

    /// Whoever rings with such a key reads all others for nothing. In a talk no key waits.
    private static void reads(Channel channel, String cancelKey, Dialler.Dialling dialling) {
        // Of a caller who is not answered the switch reads none.
        if (!channel.isAnswered()) {
            return;
        }
        for (var digit = channel.takeDigit(); digit.isPresent(); digit = channel.takeDigit()) {
            if (cancelKey.charAt(0) == digit.get()) {
                dialling.giveUp();
                return;
            }
        }
    }

    private static void tellFailure(Channel channel, HangupCause cause, boolean madeChannel) {
        channel.set("originate_disposition", cause.name());
        channel.set("originate_failed_cause", cause.name());
        channel.set("DIALSTATUS", dialStatus(cause));
        if (madeChannel) {
            channel.set("last_bridge_hangup_cause", cause.name());
        }
        if (!goesOn(channel, cause)) {
            channel.hangUp(cause);
        }
    }

    private static String dialStatus(HangupCause cause) {
        if (cause == HangupCause.USER_BUSY) {
            return "BUSY";
        }
        if (cause == HangupCause.NO_ANSWER) {
            return "NOANSWER";
        }
        return cause == HangupCause.ORIGINATOR_CANCEL ? "CANCEL" : cause.name();
    }

    private static boolean goesOn(Channel channel, HangupCause cause) {
        var wish = channel.variable("continue_on_fail");
        if (wish.isEmpty()) {
            return GO_ON_BY_THEMSELVES.contains(cause);
        }
        if (wish.get().equalsIgnoreCase("true")) {
            return true;
        }
        for (var listed : wish.get().split(",")) {
            if (listed.strip().equalsIgnoreCase(cause.name())) {
                return true;
            }
        }
        return false;
    }
}
