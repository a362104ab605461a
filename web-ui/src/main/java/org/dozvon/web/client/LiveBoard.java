package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The queues as they are now, whole.
///
/// @param now       by the clock that all other moments are shown against
/// @param lagMillis how old it is; null when routers have told nothing yet
/// @param known     callers who waited and now talk
@JsonIgnoreProperties(ignoreUnknown = true)
public record LiveBoard(
        Instant now,
        @Nullable Long lagMillis,
        @Nullable Instant countedSince,
        List<Caller> callers,
        List<Agent> agents,
        List<OfQueue> queues,
        List<Answer> answers,
        List<Known> known) {
    public boolean isTold() {
        return lagMillis != null;
    }

    public Map<String, Known> knownById() {
        return known.stream().collect(Collectors.toMap(Known::callId, one -> one, (one, _) -> one));
    }

    /// @param number   null when hidden
    /// @param promised they have hung up, and are called back when it is their turn
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Caller(
            String callId,
            String queue,
            @Nullable String number,
            @Nullable String name,
            String dialled,
            int position,
            int tries,
            Instant since,
            int priority,
            @Nullable String callerClass,
            List<String> offeredTo,
            @Nullable Boolean promised) {
        public boolean hasHungUp() {
            return Boolean.TRUE.equals(promised);
        }
    }

    /// @param duty   `on`, `off` or `break`
    /// @param status such as `ready` or `wrap-up`
    /// @param said   when their duty was said last; null when their hours did
    /// @param turns  when their hours change it next; null when nothing does
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Agent(
            String person,
            String duty,
            @Nullable String reason,
            String status,
            Instant since,
            @Nullable String callId,
            @Nullable String queue,
            @Nullable Instant said,
            @Nullable Instant turns) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfQueue(
            String queue,
            List<String> members,
            int offered,
            int answered,
            int answeredInTime,
            int abandoned,
            int abandonedSoon,
            int refused) {}

    /// @param outcome `done`, `too-late` or `refused`
    /// @param instead who was first
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Answer(
            String commandId, String outcome, @Nullable Instead instead) {}

    /// @param task such as `to-front`
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Instead(String by, String task) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Known(
            String callId,
            @Nullable String number,
            @Nullable String name) {}
}
