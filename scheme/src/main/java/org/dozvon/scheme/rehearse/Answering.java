package org.dozvon.scheme.rehearse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Objects;
import org.dozvon.scheme.simulate.Answer;
import org.jspecify.annotations.Nullable;

/// What a phone, or all the phones of a person, do when they are rung.
///
/// @param afterSeconds until it is picked up; null is 4
/// @param talkSeconds  null is 60
public record Answering(
        Does does, @Nullable Integer afterSeconds, @Nullable Integer talkSeconds) {
    public static final int PICKS_UP_AFTER_SECONDS = 4;
    public static final int TALKS_SECONDS = 60;
    public static final int LONGEST_SECONDS = 3_600;

    public Answering {
        Must.hold(does != null, "what the phone does");
        Must.hold(isTime(afterSeconds) && isTime(talkSeconds), "0 to 3600 seconds");
    }

    public static Answering of(Does does) {
        return new Answering(does, null, null);
    }

    public enum Does {
        @JsonProperty("picks-up")
        PICKS_UP,
        /// A mobile's own voicemail picks up.
        @JsonProperty("machine")
        MACHINE,
        @JsonProperty("busy")
        BUSY,
        @JsonProperty("silent")
        SILENT,
        @JsonProperty("unreachable")
        UNREACHABLE
    }

    Answer answer() {
        return switch (does) {
            case PICKS_UP -> new Answer.PicksUp(after(), talk());
            case MACHINE -> new Answer.Machine(after(), talk());
            case BUSY -> new Answer.Busy();
            case SILENT -> new Answer.Silent();
            case UNREACHABLE -> new Answer.Unreachable();
        };
    }

    private Duration after() {
        return Duration.ofSeconds(Objects.requireNonNullElse(afterSeconds, PICKS_UP_AFTER_SECONDS));
    }

    private Duration talk() {
        return Duration.ofSeconds(Objects.requireNonNullElse(talkSeconds, TALKS_SECONDS));
    }

    private static boolean isTime(@Nullable Integer seconds) {
        return seconds == null || (seconds >= 0 && seconds <= LONGEST_SECONDS);
    }
}
