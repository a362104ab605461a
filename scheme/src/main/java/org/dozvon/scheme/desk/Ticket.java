package org.dozvon.scheme.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.Copies;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.jspecify.annotations.Nullable;

/// What a caller who begins to wait brings along; a caller who is taken over by another router brings the same again.
///
/// @param arrived     when they came to the queue; this, not the order of messages, is their place
/// @param priority    the higher, the earlier
/// @param callerClass for those who watch; null when unknown
/// @param skills      what whoever answers must know, and how well
/// @param preferred   members who are asked first when they are free: the caller's own manager
/// @param mostWait    after it they leave
/// @param seed        of the call; the strategy of chance draws from it
/// @param patience    of whoever waits for a call back, instead of how long they wait at most; null for who is on the
///                    line
/// @param inside      whether they are of the company: no figure of customers counts them
public record Ticket(
        String call,
        QueueId queue,
        Instant arrived,
        int priority,
        @Nullable String callerClass,
        Map<String, Integer> skills,
        List<PersonId> preferred,
        Duration mostWait,
        long seed,
        @Nullable Patience patience,
        boolean inside) {
    public Ticket {
        if (call.isBlank() || mostWait.isNegative()) {
            throw new IllegalArgumentException(
                    "Expected a call's id and how long it waits at most, but got '" + call + "' and " + mostWait + ".");
        }
        skills = Copies.sorted(skills);
        preferred = List.copyOf(preferred);
    }

    /// Of a customer who is on the line.
    public Ticket(
            String call,
            QueueId queue,
            Instant arrived,
            int priority,
            @Nullable String callerClass,
            Map<String, Integer> skills,
            List<PersonId> preferred,
            Duration mostWait,
            long seed) {
        this(call, queue, arrived, priority, callerClass, skills, preferred, mostWait, seed, null, false);
    }

    /// The same, by another clock.
    public Ticket arrivedAt(Instant moment) {
        return new Ticket(
                call, queue, moment, priority, callerClass, skills, preferred, mostWait, seed, patience, inside);
    }

    /// The same caller, who has hung up and waits to be called back.
    public Ticket promised(Patience forAsLong) {
        return new Ticket(
                call, queue, arrived, priority, callerClass, skills, preferred, mostWait, seed, forAsLong, inside);
    }

    /// The same, of a colleague.
    public Ticket ofInside() {
        return new Ticket(
                call, queue, arrived, priority, callerClass, skills, preferred, mostWait, seed, patience, true);
    }

    /// At a place that they had before, if that is the better one. From now on they wait as long as they would.
    public Ticket inPlaceOf(Instant earlier) {
        return earlier.isBefore(arrived)
                ? new Ticket(
                        call,
                        queue,
                        earlier,
                        priority,
                        callerClass,
                        skills,
                        preferred,
                        mostWait.plus(Duration.between(earlier, arrived)),
                        seed,
                        patience,
                        inside)
                : this;
    }
}
