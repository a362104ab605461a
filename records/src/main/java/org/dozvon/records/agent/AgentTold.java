package org.dozvon.records.agent;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody who answers queues is doing. Key `tenant/person`.
///
/// @param reason        of a break; empty otherwise
/// @param since         of the status
/// @param until         when a wrap-up or a rest ends by itself
/// @param callId        which they are offered, or talk to
/// @param lastTalkEnded null when they have not talked
/// @param talkedMillis  on the tenant's day
/// @param answered      on the tenant's day
/// @param said          when somebody said their duty last; null when their hours did, or they have none
/// @param turns         when their hours change their duty next; null when nothing does
public record AgentTold(
        String tenantId,
        String person,
        String router,
        Duty duty,
        String reason,
        Status status,
        Instant since,
        @Nullable Instant until,
        @Nullable String callId,
        @Nullable String queue,
        @Nullable Instant lastTalkEnded,
        long talkedMillis,
        int answered,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant said,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant turns) {
    /// Of somebody without hours, of whom nobody has said anything.
    public AgentTold(
            String tenantId,
            String person,
            String router,
            Duty duty,
            String reason,
            Status status,
            Instant since,
            @Nullable Instant until,
            @Nullable String callId,
            @Nullable String queue,
            @Nullable Instant lastTalkEnded,
            long talkedMillis,
            int answered) {
        this(
                tenantId,
                person,
                router,
                duty,
                reason,
                status,
                since,
                until,
                callId,
                queue,
                lastTalkEnded,
                talkedMillis,
                answered,
                null,
                null);
    }

    public String key() {
        return tenantId + "/" + person;
    }

    /// Whether they mean to answer.
    public enum Duty {
        @JsonProperty("on")
        ON,
        @JsonProperty("off")
        OFF,
        @JsonProperty("break")
        BREAK,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /// What they are doing.
    public enum Status {
        @JsonProperty("ready")
        READY,
        @JsonProperty("offered")
        OFFERED,
        @JsonProperty("talking")
        TALKING,
        @JsonProperty("wrap-up")
        WRAP_UP,
        @JsonProperty("resting")
        RESTING,
        @JsonProperty("elsewhere")
        ELSEWHERE,
        @JsonProperty("unreachable")
        UNREACHABLE,
        @JsonProperty("on-break")
        ON_BREAK,
        @JsonProperty("off")
        OFF,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }
}
