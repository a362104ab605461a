package org.dozvon.esl.event;

/// The kinds of events that the product listens to.
public enum EventName {
    CHANNEL_CREATE,
    CHANNEL_PROGRESS,
    CHANNEL_PROGRESS_MEDIA,
    CHANNEL_ANSWER,
    CHANNEL_BRIDGE,
    CHANNEL_UNBRIDGE,
    CHANNEL_EXECUTE,
    CHANNEL_EXECUTE_COMPLETE,
    CHANNEL_HANGUP,
    CHANNEL_HANGUP_COMPLETE,
    CHANNEL_PARK,
    CHANNEL_UNPARK,
    CHANNEL_HOLD,
    CHANNEL_UNHOLD,
    CHANNEL_STATE,
    CHANNEL_CALLSTATE,
    CHANNEL_ORIGINATE,
    CHANNEL_OUTGOING,
    CHANNEL_UUID,
    CHANNEL_DESTROY,
    CHANNEL_DATA,
    DTMF,
    PLAYBACK_START,
    PLAYBACK_STOP,
    RECORD_START,
    RECORD_STOP,
    BACKGROUND_JOB,
    HEARTBEAT,
    SHUTDOWN,
    RELOADXML,
    CUSTOM,
    /// A kind that this version does not know; its name is in the header `Event-Name`.
    UNKNOWN;

    public static EventName of(String name) {
        for (EventName one : values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return UNKNOWN;
    }
}
