package org.dozvon.scheme.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Of somebody who has hung up, since they were promised a call: their place waits for as long as this, whoever is at
/// work, and is asked for an agent only within hours.
///
/// @param hours in order; after the last they wait no more
public record Patience(List<Span> hours) {
    /// @param to at this moment it is over
    public record Span(Instant from, Instant to) {
        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("Expected hours with an end, but got " + from + " to " + to + ".");
            }
        }

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    public Patience {
        hours = List.copyOf(hours);
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("Expected hours in which they may be rung, but got none.");
        }
    }

    boolean holds(Instant moment) {
        return hours.stream().anyMatch(span -> span.holds(moment));
    }

    /// When hours begin or end next; empty when they are over.
    Optional<Instant> nextTurn(Instant after) {
        return hours.stream()
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .filter(turn -> turn.isAfter(after))
                .findFirst();
    }
}
