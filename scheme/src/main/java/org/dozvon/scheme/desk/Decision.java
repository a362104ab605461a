package org.dozvon.scheme.desk;

import java.time.Duration;
import java.util.List;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;

/// What the host of a desk has to do, in the order in which it was decided.
public sealed interface Decision {
    /// Ring these people for this call; the first to answer takes it, and the host lets the others' phones be.
    /// It is answered by `answered` or `notAnswered`.
    record Offer(OfferId id, String call, QueueId queue, List<PersonId> to, Duration atMost) implements Decision {
        public Offer {
            to = List.copyOf(to);
        }
    }

    /// Let these people's phones be; no answer is due for them any more. Who talks all the same is told by
    /// `answered`.
    record Withdraw(OfferId id, String call, List<PersonId> from, Why why) implements Decision {
        public Withdraw {
            from = List.copyOf(from);
        }
    }

    /// The caller waits no more, and goes on by this exit.
    record Leave(String call, QueueId queue, Exit exit) implements Decision {}

    /// Somebody's state is another now.
    record AgentIs(AgentState state) implements Decision {}

    /// Why an offer is withdrawn.
    enum Why {
        /// They hung up, pressed a key, were sent elsewhere, or wait no longer.
        CALLER_LEFT,
        /// Somebody answered the caller by an offer that had been withdrawn, or without one.
        CALLER_ANSWERED,
        /// Another router holds the call now, and rings anew.
        CALLER_CAME_AGAIN,
        /// They went off duty, or on a break.
        AGENT_AWAY,
        /// They talk to somebody else.
        AGENT_TAKEN,
        /// They answer the queue no more, or there is no such queue.
        RULES_CHANGED,
        /// The host has not said how it ended.
        OVERDUE
    }
}
