package org.dozvon.scheme.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.dozvon.scheme.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody who waits. They keep their place while a call of theirs rings somewhere.
final class Caller {
    /// Who was sent to the front last is first; then by priority, then by arrival.
    static final Comparator<Caller> ORDER = Comparator.comparingInt((Caller one) -> -one.front)
            .thenComparing(Comparator.comparingInt((Caller one) -> one.ticket.priority())
                    .reversed())
            .thenComparing(Caller::arrived)
            .thenComparing(Caller::call);

    private final Ticket ticket;
    private final Instant arrived;
    private final Line line;
    private final Set<PersonId> triedInThisRound = new HashSet<>();
    private int front;
    private int tries;
    private boolean aside;
    private @Nullable OpenOffer offer;

    Caller(Ticket ticket, Instant arrived, Line line) {
        this.ticket = ticket;
        this.arrived = arrived;
        this.line = line;
    }

    /// The same caller, with what they bring along now.
    Caller(Ticket ticket, Caller before, Line line) {
        this(ticket, before.arrived, line);
        triedInThisRound.addAll(before.triedInThisRound);
        front = before.front;
        tries = before.tries;
    }

    String call() {
        return ticket.call();
    }

    Ticket ticket() {
        return ticket;
    }

    Instant arrived() {
        return arrived;
    }

    Line line() {
        return line;
    }

    Room room() {
        return line.room();
    }

    int tries() {
        return tries;
    }

    @Nullable
    OpenOffer offer() {
        return offer;
    }

    boolean isOffered() {
        return offer != null;
    }

    void isOffered(OpenOffer next) {
        offer = next;
        tries++;
    }

    void waitsOn() {
        offer = null;
    }

    /// Nothing is offered to them, and nobody sees them wait; their place is kept.
    void stepsAside(boolean now) {
        aside = now;
    }

    boolean isAside() {
        return aside;
    }

    boolean isPromised() {
        return ticket.patience() != null;
    }

    /// Whoever is called back is asked for only within hours.
    ///
    /// @param time of the host
    boolean isAwake(Instant time) {
        var patience = ticket.patience();
        return patience == null || patience.holds(time);
    }

    void wasTriedAt(Collection<PersonId> people) {
        triedInThisRound.addAll(people);
    }

    boolean wasTriedAt(PersonId person) {
        return triedInThisRound.contains(person);
    }

    void beginsANewRound() {
        triedInThisRound.clear();
    }

    /// Only while they stand in no line: it is sorted by this.
    void goesToFront(int turn) {
        front = turn;
    }
}
