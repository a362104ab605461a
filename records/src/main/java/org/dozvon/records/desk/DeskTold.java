package org.dozvon.records.desk;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.dozvon.records.agent.AgentTold;
import org.jspecify.annotations.Nullable;

/// A tenant's desk as one router sees it, whole. Told while somebody watches: with each change, and every few seconds
/// when nothing changes. While a tenant's desk moves, two routers may tell of different callers.
///
/// @param desk         another one after each start of the router
/// @param number       grows by one with each telling of this desk
/// @param countedSince when the counting of today began: the day, or this desk, whichever came later
/// @param callers      queue by queue, in their order
/// @param agents       the members of queues, and who talks to a caller of one
/// @param answers      what became of the last commands
public record DeskTold(
        String tenantId,
        String router,
        String desk,
        long number,
        Instant toldAt,
        Instant countedSince,
        List<Waiting> callers,
        List<AgentTold> agents,
        List<OfQueue> queues,
        List<Answer> answers) {
    public DeskTold {
        callers = List.copyOf(callers);
        agents = List.copyOf(agents);
        queues = List.copyOf(queues);
        answers = List.copyOf(answers);
    }

    /// Somebody who waits.
    ///
    /// @param number             the caller's, E.164; null when hidden
    /// @param name               what the caller's network says; null when nothing
    /// @param dialled            E.164
    /// @param position           in their queue, from 1
    /// @param tries              how often their call was offered
    /// @param offeredTo          whose phones ring now
    /// @param expectedWaitMillis from now; null when too little is known
    /// @param promised           true when they have hung up, and are called back when it is their turn; else null
    public record Waiting(
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
            @Nullable Long expectedWaitMillis,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean promised) {
        public Waiting {
            offeredTo = List.copyOf(offeredTo);
        }

        public boolean hasHungUp() {
            return Boolean.TRUE.equals(promised);
        }

        /// On the line.
        public Waiting(
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
                @Nullable Long expectedWaitMillis) {
            this(
                    callId,
                    queue,
                    number,
                    name,
                    dialled,
                    position,
                    tries,
                    since,
                    priority,
                    callerClass,
                    offeredTo,
                    expectedWaitMillis,
                    null);
        }
    }

    /// A queue and its day, callers counted by when they came: offered = answered + abandoned + overflowed + redirected
    /// + those who wait.
    ///
    /// @param answeredInTime of the answered, within 20 s
    /// @param abandonedSoon  of the abandoned, within 5 s
    /// @param refused        did not begin to wait: the queue was full, or nobody could have answered
    public record OfQueue(
            String queue,
            List<String> members,
            int offered,
            int answered,
            int answeredInTime,
            int abandoned,
            int abandonedSoon,
            int overflowed,
            int redirected,
            int refused) {
        public OfQueue {
            members = List.copyOf(members);
        }
    }

    /// What became of a command.
    ///
    /// @param callId null for one that is about an agent
    /// @param by     who asked for it
    public record Answer(
            String commandId,
            @Nullable String callId,
            String by,
            Outcome outcome,
            Instant at,
            @Nullable Instead instead) {}

    /// Who was first.
    ///
    /// @param task the command's, as it is called in [org.dozvon.records.command.CallCommand.Task]
    public record Instead(String by, String task) {}

    public enum Outcome {
        @JsonProperty("done")
        DONE,
        /// The caller does not wait any more: answered, gone, or taken by somebody else.
        @JsonProperty("too-late")
        TOO_LATE,
        /// What it names does not exist in the tenant's plan.
        @JsonProperty("refused")
        REFUSED,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }
}
