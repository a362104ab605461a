package org.dozvon.simulator.party;

import org.dozvon.esl.HangupCause;
import org.dozvon.simulator.channel.Channel;

/// Whoever is at the far end of a channel. All calls come on the switch's own thread.
public interface Party {
    /// Nobody: a channel that the switch made for itself.
    Party NOBODY = new Party() {};

    /// The channel answered, or was answered.
    default void onAnswered(Channel channel) {}

    /// It hears ringing.
    default void onRinging(Channel channel) {}

    /// The switch plays this to it.
    default void onSound(Channel channel, String sound) {}

    default void onSoundEnded(Channel channel, String sound) {}

    /// The switch listens now: it collects keys.
    default void onListening(Channel channel) {}

    /// The switch records it.
    default void onRecorded(Channel channel) {}

    /// A key is sent to it.
    default void onDigit(Channel channel, char digit) {}

    default void onBridged(Channel channel, Channel partner) {}

    default void onUnbridged(Channel channel) {}

    default void onHangup(Channel channel, HangupCause cause) {}

    default boolean isSpeaking() {
        return false;
    }

    /// Whether sound arrives from it even while it is silent, as from every telephone.
    default boolean sendsMedia() {
        return false;
    }
}
