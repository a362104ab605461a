package org.dozvon.simulator.channel;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dozvon.esl.HangupCause;
import org.dozvon.simulator.dialplan.Action;

/// A phone sends whoever it talks with elsewhere. As on the real switch the talk ends at once, while the rest happens
/// when the channel's socket has ended.
public final class Transfers {
    private Transfers() {}

    /// Into the dialplan.
    public static void blind(Channel phone, String to) {
        phone.partner().ifPresent(caller -> {
            var context = caller.variable("force_transfer_context").orElse(caller.context());
            toDialplan(caller, to, context, () -> phone.hangUp(HangupCause.BLIND_TRANSFER));
        });
    }

    /// To somebody who is asked before.
    public static void attended(Channel phone, String to, Duration talk) {
        phone.node().dialler().dial(to, phone, new Dialler.Outcome() {
            @Override
            public void answered(Channel asked) {
                phone.node().clock().after(talk, () -> join(phone, asked));
            }

            @Override
            public void failed(HangupCause cause, boolean madeChannel) {}
        });
    }

    private static void join(Channel phone, Channel asked) {
        var caller = phone.partner();
        if (caller.isEmpty() || !asked.isUp() || isDenied(phone, caller.get(), asked)) {
            asked.hangUp(HangupCause.NORMAL_CLEARING);
            return;
        }
        isMoved(caller.get(), "uuid_br:" + asked.uuid());
        caller.get().otherLeg(asked);
        Bridging.release(caller.get());
        caller.get().transfer(List.of(new Action(JOINED, asked.uuid())));
        phone.hangUp(HangupCause.NORMAL_CLEARING);
    }

    // Any of them may have it so: then both talks stay as they are.
    private static boolean isDenied(Channel... channels) {
        return Stream.of(channels)
                .anyMatch(channel -> channel.variable("deny_refer_requests")
                        .filter("true"::equals)
                        .isPresent());
    }

    /// The application that connects a channel with another that is there already.
    public static final String JOINED = "joined";

    /// Until one of them hangs up. Then the channel goes where `transfer_after_bridge` says.
    public static void joined(Channel caller, String other, Runnable done) {
        var asked = caller.node().channel(other).filter(Channel::isUp);
        if (asked.isEmpty()) {
            done.run();
            return;
        }
        var task = caller.begin(done);
        Bridging.connect(caller, asked.get(), () -> {
            var after = caller.variable("transfer_after_bridge").map(text -> text.split(":"));
            if (caller.isUp() && after.isPresent() && after.get().length == 3) {
                toDialplan(caller, after.get()[0], after.get()[2], () -> {});
            } else {
                task.finish();
            }
        });
    }

    private static void toDialplan(Channel caller, String to, String context, Runnable then) {
        isMoved(caller, "bl_xfer:" + to + "/" + context + "/XML");
        caller.profile(caller.callerNumber(), caller.callerName(), to, context, caller.source());
        caller.node().actions(caller, actions -> {
            Bridging.release(caller);
            caller.transfer(actions);
            then.run();
        });
    }

    /// The switch begins a new profile of the channel, which knows nothing of the talk.
    ///
    /// @param how as the switch writes it: `bl_xfer:NUMBER/CONTEXT/DIALPLAN` or `uuid_br:LEG`
    public static void isMoved(Channel caller, String how) {
        var seconds = caller.node().clock().micros() / 1_000_000;
        caller.set("transfer_source", seconds + ":" + UUID.randomUUID() + ":" + how);
        caller.talkForgotten();
    }
}
