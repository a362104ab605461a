package org.dozvon.simulator.party;

import org.dozvon.esl.HangupCause;
import org.dozvon.simulator.channel.Channel;

/// The other half of a loopback: what one side plays, presses or ends, the other hears, receives, ends with.
public final class LoopbackParty implements Party {
    private final Channel other;
    private final Runnable answered;

    /// @param answered told when this side's channel is answered
    public LoopbackParty(Channel other, Runnable answered) {
        this.other = other;
        this.answered = answered;
    }

    @Override
    public void onAnswered(Channel channel) {
        other.answer();
        answered.run();
    }

    @Override
    public void onRinging(Channel channel) {
        other.progress();
    }

    @Override
    public void onSound(Channel channel, String sound) {
        other.speech(true);
        other.partner().ifPresent(partner -> partner.party().onSound(partner, sound));
    }

    @Override
    public void onSoundEnded(Channel channel, String sound) {
        other.speech(false);
        other.partner().ifPresent(partner -> partner.party().onSoundEnded(partner, sound));
    }

    @Override
    public void onDigit(Channel channel, char digit) {
        other.receiveDigit(digit);
    }

    @Override
    public void onHangup(Channel channel, HangupCause cause) {
        other.hangUp(cause);
    }

    @Override
    public boolean isSpeaking() {
        return other.sounding().isPresent()
                || other.partner()
                        .filter(partner -> partner.party().isSpeaking())
                        .isPresent();
    }
}
