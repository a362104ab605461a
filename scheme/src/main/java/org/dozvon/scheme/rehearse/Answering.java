package org.dozvon.scheme.rehearse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Objects;
import org.dozvon.scheme.simulate.Answer;
import org.dozvon.scheme.simulate.Attendance;
import org.jspecify.annotations.Nullable;

/// What a phone, or all the phones of a person, do when they are rung.
///
/// @param afterSeconds until it is picked up; null is 4
/// @param talkSeconds  null is 60
/// @param misses       so many rings are let pass first; null is none
/// @param comesSeconds on duty in queues only from that second of the call; null from the beginning
/// @param goesSeconds  off duty from that second; null never
public record Answering(
        Does does,
        @Nullable Integer afterSeconds,
        @Nullable Integer talkSeconds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer misses,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer comesSeconds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer goesSeconds) {
    public static final int MOST_MISSES = 20;

    public static final int PICKS_UP_AFTER_SECONDS = 4;
    public static final int TALKS_SECONDS = 60;
    public static final int LONGEST_SECONDS = 3_600;

    public Answering {
        Must.hold(does != null, "what the phone does");
        Must.hold(
                isTime(afterSeconds) && isTime(talkSeconds) && isTime(comesSeconds) && isTime(goesSeconds),
                "0 to 3600 seconds");
        Must.hold(misses == null || (misses >= 0 && misses <= MOST_MISSES), "0 to 20 rings that are let pass");
    }

    /// Who is there all the time.
    public Answering(Does does, @Nullable Integer afterSeconds, @Nullable Integer talkSeconds) {
        this(does, afterSeconds, talkSeconds, null, null, null);
    }

    Attendance attendance() {
        return new Attendance(misses == null ? 0 : misses, comesSeconds, goesSeconds);
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
