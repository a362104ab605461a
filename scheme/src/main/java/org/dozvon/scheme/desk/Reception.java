package org.dozvon.scheme.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/// Who may wait, and for how long it makes sense.
final class Reception {
    /// A shift that changes, or a phone that registers again, sends nobody away.
    private static final Duration GRACE = Duration.ofSeconds(4);

    private final Hall hall;
    private final Offers offers;
    private final DeskClock clock;
    private final Alarms alarms;
    private final Consumer<Decision> decisions;

    Reception(Hall hall, Offers offers, DeskClock clock, Alarms alarms, Consumer<Decision> decisions) {
        this.hall = hall;
        this.offers = offers;
        this.clock = clock;
        this.alarms = alarms;
        this.decisions = decisions;
    }

    void admits(Ticket ticket) {
        var before = hall.caller(ticket.call());
        if (before != null) {
            lets(before, Decision.Why.CALLER_CAME_AGAIN);
        }
        var room = hall.room(ticket.queue());
        if (before != null && before.room() != room) {
            before.room().tally().left(before, Departure.REDIRECTED);
        }
        if (room == null) {
            decisions.accept(new Decision.Leave(ticket.call(), ticket.queue(), Exit.NOBODY_ON_DUTY));
        } else if (before != null && before.room() == room) {
            enters(new Caller(ticket, before, room.line(ticket.skills())));
        } else if (ticket.patience() != null) {
            entersInTime(new Caller(ticket, arrived(ticket), room.line(ticket.skills())));
        } else {
            entersUnlessInVain(ticket, room);
        }
    }

    private void entersUnlessInVain(Ticket ticket, Room room) {
        var caller = new Caller(ticket, arrived(ticket), room.line(ticket.skills()));
        var inVain = caller.line().inVain();
        var exit = inVain == null && room.isFullFor(caller) ? Exit.FULL : inVain;
        if (exit == null) {
            entersInTime(caller);
        } else {
            room.tally().refused(caller);
            decisions.accept(new Decision.Leave(ticket.call(), ticket.queue(), exit));
        }
    }

    private Instant arrived(Ticket ticket) {
        return DeskClock.earlier(clock.inward(ticket.arrived()), clock.now());
    }

    private void entersInTime(Caller caller) {
        caller.room().tally().entered(caller);
        enters(caller);
    }

    private void enters(Caller caller) {
        hall.enters(caller);
        var patience = caller.ticket().patience();
        if (patience == null) {
            alarms.set(
                    new Alarm.OfCaller(caller.call()),
                    caller.arrived().plus(caller.ticket().mostWait()));
        } else {
            goesByTheHours(caller, patience);
        }
    }

    /// Hours are those of the host's clock.
    private void goesByTheHours(Caller caller, Patience patience) {
        var now = clock.outward(clock.now());
        patience.nextTurn(now)
                .ifPresentOrElse(
                        turn -> alarms.set(new Alarm.OfCaller(caller.call()), clock.inward(turn)),
                        () -> leave(caller, Exit.TIMED_OUT, Decision.Why.CALLER_LEFT));
    }

    /// By the caller themselves, or by somebody's hand.
    void isLeft(String call, Departure how) {
        var caller = hall.caller(call);
        if (caller != null) {
            caller.room().tally().left(caller, how);
            lets(caller, Decision.Why.CALLER_LEFT);
        }
    }

    /// Somebody rings elsewhere for them; what rang here is withdrawn. How long they may wait counts on.
    void stepsAside(String call) {
        var caller = hall.caller(call);
        if (caller != null) {
            caller.stepsAside(true);
            var offer = caller.offer();
            if (offer != null) {
                offers.withdraw(offer, Decision.Why.CALLER_LEFT);
            }
        }
    }

    void stepsBack(String call) {
        var caller = hall.caller(call);
        if (caller != null) {
            caller.stepsAside(false);
        }
    }

    /// @return whether they are a customer; a call that nobody waits for any more is one
    boolean isAnswered(String call, Instant at) {
        var caller = hall.caller(call);
        if (caller == null) {
            return true;
        }
        caller.room().tally().answered(caller, at);
        lets(caller, Decision.Why.CALLER_ANSWERED);
        return !caller.ticket().inside();
    }

    void closes(Room room) {
        room.callers().toList().forEach(caller -> leave(caller, Exit.NOBODY_ON_DUTY, Decision.Why.RULES_CHANGED));
    }

    void timeIsUp(String call) {
        var caller = hall.caller(call);
        if (caller == null) {
            return;
        }
        var patience = caller.ticket().patience();
        if (patience == null) {
            leave(caller, Exit.TIMED_OUT, Decision.Why.CALLER_LEFT);
        } else {
            goesByTheHours(caller, patience);
        }
    }

    void givesUp(Line line) {
        var exit = line.inVain();
        if (exit != null) {
            line.callers().stream()
                    .filter(caller -> !caller.isPromised())
                    .forEach(caller -> leave(caller, exit, Decision.Why.CALLER_LEFT));
        }
    }

    void watches() {
        hall.lines().forEach(this::watches);
    }

    private void watches(Line line) {
        var alarm = new Alarm.OfLine(line);
        if (line.isEmpty()) {
            line.room().drop(line);
            alarms.cancel(alarm);
        } else if (line.size() == 0 || line.inVain() == null) {
            alarms.cancel(alarm);
        } else if (!alarms.isSet(alarm)) {
            alarms.set(alarm, clock.in(GRACE));
        }
    }

    private void leave(Caller caller, Exit exit, Decision.Why why) {
        caller.room().tally().overflowed(caller);
        lets(caller, why);
        decisions.accept(new Decision.Leave(caller.call(), caller.ticket().queue(), exit));
    }

    private void lets(Caller caller, Decision.Why why) {
        var offer = caller.offer();
        if (offer != null) {
            offers.withdraw(offer, why);
        }
        hall.goes(caller);
        alarms.cancel(new Alarm.OfCaller(caller.call()));
    }
}
