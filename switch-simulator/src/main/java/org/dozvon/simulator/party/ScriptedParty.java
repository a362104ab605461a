package org.dozvon.simulator.party;

import java.time.Duration;
import java.util.List;
import org.dozvon.esl.HangupCause;
import org.dozvon.simulator.channel.Bridging;
import org.dozvon.simulator.channel.Channel;
import org.dozvon.simulator.channel.Transfers;

/// A caller or a phone that follows a script and keeps a trail.
public final class ScriptedParty implements Party {
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(200);

    private final Channel channel;
    private final List<Reaction> reactions;
    private final Trail trail;
    private int prompts;
    private int questions;
    private boolean asked;
    private boolean speaking;
    private boolean savesSilence;

    public ScriptedParty(Channel channel, List<Reaction> reactions, Trail trail) {
        this.channel = channel;
        this.reactions = reactions;
        this.trail = trail;
    }

    public void start() {
        on(Cue.Start.class, _ -> true);
    }

    @Override
    public void onAnswered(Channel own) {
        tell("answered", "");
        on(Cue.Answered.class, _ -> true);
    }

    @Override
    public void onRinging(Channel own) {
        tell("ringing", "");
    }

    @Override
    public void onSound(Channel own, String sound) {
        tell("heard", sound);
        prompts++;
        on(Cue.Prompt.class, cue -> cue.number() == prompts);
        on(Cue.Hearing.class, cue -> sound.contains(cue.text()));
    }

    @Override
    public void onSoundEnded(Channel own, String sound) {
        tell("heard-end", sound);
        if (asked) {
            asked = false;
            on(Cue.Asked.class, cue -> cue.number() == questions);
        }
    }

    @Override
    public void onListening(Channel own) {
        questions++;
        asked = true;
    }

    @Override
    public void onRecorded(Channel own) {
        tell("recorded", "");
        on(Cue.Recorded.class, _ -> true);
    }

    @Override
    public void onDigit(Channel own, char digit) {
        tell("key", String.valueOf(digit));
    }

    @Override
    public void onBridged(Channel own, Channel partner) {
        tell("talking", partner.name());
        on(Cue.Talking.class, _ -> true);
    }

    @Override
    public void onUnbridged(Channel own) {
        tell("talk-end", "");
    }

    @Override
    public void onHangup(Channel own, HangupCause cause) {
        tell("ended", cause.name());
    }

    @Override
    public boolean isSpeaking() {
        return speaking;
    }

    @Override
    public boolean sendsMedia() {
        return !savesSilence;
    }

    private <C extends Cue> void on(Class<C> kind, java.util.function.Predicate<C> applies) {
        for (var reaction : reactions) {
            if (kind.isInstance(reaction.cue()) && applies.test(kind.cast(reaction.cue()))) {
                later(reaction.cue().after(), () -> perform(reaction.deed()));
            }
        }
    }

    private void perform(Deed deed) {
        switch (deed) {
            case Deed.Press press -> press(press.keys(), 0);
            case Deed.Speak speak -> speak(speak.length());
            case Deed.SendNothingInSilence _ -> savesSilence = true;
            case Deed.Transfer transfer -> Transfers.blind(channel, transfer.to());
            case Deed.Consult consult -> Transfers.attended(channel, consult.to(), consult.talk());
            case Deed.Hold hold -> hold(hold.length());
            case Deed.HangUp _ -> channel.hangUp(HangupCause.NORMAL_CLEARING);
        }
    }

    private void press(String keys, int at) {
        if (at >= keys.length()) {
            return;
        }
        tell("pressed", keys.substring(at, at + 1));
        channel.receiveDigit(keys.charAt(at));
        later(BETWEEN_KEYS, () -> press(keys, at + 1));
    }

    private void hold(Duration length) {
        var _ = Bridging.hold(channel);
        later(length, () -> {
            var _ = Bridging.resume(channel);
        });
    }

    private void speak(Duration length) {
        tell("spoke", length.toMillis() + " ms");
        speaking = true;
        channel.speech(true);
        later(length, () -> {
            speaking = false;
            channel.speech(false);
        });
    }

    // Nobody acts on a channel that has ended.
    private void later(Duration delay, Runnable action) {
        if (delay.isZero()) {
            var held = channel.node().clock().hold();
            channel.node().vertx().runOnContext(_ -> {
                held.release();
                ifUp(action);
            });
        } else {
            channel.node().clock().after(delay, () -> ifUp(action));
        }
    }

    private void ifUp(Runnable action) {
        if (channel.isUp()) {
            action.run();
        }
    }

    private void tell(String what, String detail) {
        trail.add(channel.node().clock().now(), what, detail);
    }
}
