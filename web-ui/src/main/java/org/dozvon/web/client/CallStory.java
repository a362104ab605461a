package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call and its facts in order; a fact keeps the fields that its type has.
@JsonIgnoreProperties(ignoreUnknown = true)
public record CallStory(
        @Nullable CallSummary call,
        List<Event> events,
        @Nullable List<Notice> notices) {
    public CallStory(@Nullable CallSummary call, List<Event> events) {
        this(call, events, List.of());
    }

    /// What became of a mail that a fact asked for.
    ///
    /// @param sequence of the fact
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Notice(
            int sequence,
            String address,
            String state,
            @Nullable Instant at,
            @Nullable String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Event(
            int sequence,
            Instant occurredAt,
            long planVersion,
            @Nullable String router,
            Fact fact) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Fact(
            String type,
            @Nullable String caller,
            @Nullable String dialled,
            @Nullable String scheme,
            @Nullable String step,
            @Nullable String kind,
            @Nullable String exit,
            @Nullable String next,
            @Nullable String leg,
            @Nullable String person,
            @Nullable String endpoint,
            @Nullable String outcome,
            @Nullable Long talkMillis,
            @Nullable String endedBy,
            @Nullable String message,
            @Nullable String mailbox,
            @Nullable Long lengthMillis,
            @Nullable String from,
            @Nullable String party,
            @Nullable String reason,
            @Nullable String host,
            @Nullable String result,
            @Nullable Long millis,
            @Nullable String text,
            @Nullable String number,
            @Nullable String by,
            @Nullable String to,
            @Nullable Boolean attended,
            @Nullable String of,
            @Nullable Integer calls,
            @Nullable String listener,
            @Nullable String mode,
            @Nullable String direction,
            @Nullable String placedBy) {}
}
