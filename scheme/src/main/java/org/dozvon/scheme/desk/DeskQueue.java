package org.dozvon.scheme.desk;

import java.time.Duration;
import java.util.List;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStrategy;

/// The rules of one queue.
///
/// @param members     in the order in which they were drawn
/// @param offer       how long a call rings at whom it is offered to
/// @param wrapUp      how long they are left alone after a talk
/// @param rest        how long they are left alone after a call that they did not answer
/// @param mostWaiting who comes when so many wait is sent on
public record DeskQueue(
        QueueId id,
        RingStrategy strategy,
        List<DeskMember> members,
        Duration offer,
        Duration wrapUp,
        Duration rest,
        int mostWaiting) {
    public DeskQueue {
        members = List.copyOf(members);
        if (!offer.isPositive() || wrapUp.isNegative() || rest.isNegative() || mostWaiting < 1) {
            throw new IllegalArgumentException("Expected times and a length for queue '" + id
                    + "', but got an offer of " + offer + ", a wrap-up of " + wrapUp + ", a rest of " + rest
                    + " and a length of " + mostWaiting + ".");
        }
    }
}
