package org.dozvon.router.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.desk.DeskTold;
import org.dozvon.records.desk.DeskTold.Outcome;
import org.dozvon.scheme.desk.Desk;
import org.dozvon.scheme.desk.Duty;
import org.dozvon.scheme.run.Onward;
import org.dozvon.scheme.run.Queues;
import org.jspecify.annotations.Nullable;

/// What people ask of a desk. Of several who want the same caller elsewhere the first wins, the others are told who
/// that was. Used under the desk's lock.
final class Requests {
    /// Whoever asks so soon after a caller has left the line has not seen it yet: they mean who waits.
    private static final Duration UNSEEN = Duration.ofSeconds(3);

    private static final int LONGEST_REASON = 100;

    private final Desk desk;
    private final Map<String, Seat> places;
    private final Answers answers = new Answers();
    private final Map<String, Sent> sent = new HashMap<>();

    /// A caller whom somebody sends elsewhere.
    ///
    /// @param isOnTheWay their call goes there; until then somebody may answer what rings for them
    private record Sent(CallCommand command, boolean isOnTheWay) {}

    Requests(Desk desk, Map<String, Seat> places) {
        this.desk = desk;
        this.places = places;
    }

    /// @return what became of it, or will; empty when the caller is not here
    Optional<Outcome> asked(CallCommand command, Reach reach, Instant now) {
        var before = answers.before(command);
        return before.isPresent() ? before : isNew(command, reach, now);
    }

    private Optional<Outcome> isNew(CallCommand command, Reach reach, Instant now) {
        return switch (command.task()) {
            case CallCommand.SetDuty task -> Optional.of(duty(command, task, reach, now));
            case CallCommand.ToFront(var call) -> waiting(command, call, now, seat -> toFront(command, seat, now));
            case CallCommand.Redirect(var call, var to) ->
                waiting(
                        command,
                        call,
                        now,
                        seat -> sends(
                                command, seat, Errand.onward(to, seat.guest().plan()), now));
            case CallCommand.CallBackLater(var call) ->
                waiting(command, call, now, seat -> sends(command, seat, callBack(seat), now));
            case CallCommand.HangUp(var call) -> hangUp(command, call, now);
            case CallCommand.PlaceTestCall _,
                    CallCommand.WatchDesk _,
                    CallCommand.Listen _,
                    CallCommand.InTalk _,
                    CallCommand.Fetch _,
                    CallCommand.PlaceCall _,
                    CallCommand.Unknown _ -> Optional.empty();
        };
    }

    // ---- agents ----

    private Outcome duty(CallCommand command, CallCommand.SetDuty task, Reach reach, Instant now) {
        var person = reach.member(task.person());
        var duty = duty(task);
        if (person.isEmpty() || duty == null) {
            return answers.give(command, Outcome.REFUSED, null, now);
        }
        desk.duty(person.get(), duty, now);
        return answers.give(command, Outcome.DONE, null, now);
    }

    private static @Nullable Duty duty(CallCommand.SetDuty task) {
        return switch (task.duty()) {
            case ON -> Duty.ON;
            case OFF -> Duty.OFF;
            case BREAK -> new Duty.Break(shortened(task.reason()));
            case UNKNOWN -> null;
        };
    }

    private static String shortened(@Nullable String reason) {
        var given = reason == null ? "" : reason;
        return given.substring(0, Math.min(given.length(), LONGEST_REASON));
    }

    // ---- callers ----

    private interface Does {
        Outcome with(Seat seat);
    }

    private Optional<Outcome> waiting(CallCommand command, String call, Instant now, Does does) {
        var gone = answers.gone(call, now);
        if (gone.isPresent()) {
            return Optional.of(
                    answers.give(command, Outcome.TOO_LATE, gone.get().by(), now));
        }
        var seat = places.get(call);
        if (seat == null) {
            return Optional.empty();
        }
        return Optional.of(desk.waits(call) ? does.with(seat) : answers.give(command, Outcome.TOO_LATE, null, now));
    }

    private Outcome toFront(CallCommand command, Seat seat, Instant now) {
        desk.toFront(seat.call(), now);
        seat.guest().putFirst().run();
        return answers.give(command, Outcome.DONE, null, now);
    }

    private static @Nullable Onward callBack(Seat seat) {
        return seat.guest().number() == null ? null : new Onward.CallBack();
    }

    /// Whoever is rung for them meanwhile may still answer: it is done when their call goes there.
    private Outcome sends(CallCommand command, Seat seat, @Nullable Onward to, Instant now) {
        // Nobody is on the line who could be sent anywhere.
        if (to == null || seat.guest().isPromised()) {
            return answers.give(command, Outcome.REFUSED, null, now);
        }
        answers.isTaken(command, seat.call(), now);
        answers.promise(command);
        sent.put(seat.call(), new Sent(command, false));
        desk.stepsAside(seat.call(), now);
        seat.goes(new Queues.Turn.Go(to, command.askedBy()));
        return Outcome.DONE;
    }

    /// Of a caller who does not wait it is not the desk's to say.
    private Optional<Outcome> hangUp(CallCommand command, String call, Instant now) {
        var gone = answers.gone(call, now);
        if (gone.isPresent()) {
            return gone.get().at().isBefore(now.minus(UNSEEN))
                    ? Optional.empty()
                    : Optional.of(
                            answers.give(command, Outcome.TOO_LATE, gone.get().by(), now));
        }
        if (!places.containsKey(call) || !desk.waits(call)) {
            return Optional.empty();
        }
        answers.isTaken(command, call, now);
        var takeBack = Objects.requireNonNull(places.get(call)).guest().takeBack();
        if (takeBack != null) {
            var _ = Thread.ofVirtual().name("take-back").start(takeBack);
        }
        return Optional.of(answers.give(command, Outcome.DONE, null, now));
    }

    // ---- what becomes of callers ----

    void waits(String call) {
        answers.waits(call);
        sent.remove(call);
    }

    /// Their call goes where somebody sent them.
    void isOnTheWay(String call, Instant now) {
        sent.computeIfPresent(call, (_, one) -> {
            answers.give(one.command(), Outcome.DONE, null, now);
            return new Sent(one.command(), true);
        });
    }

    boolean isSentElsewhere(String call) {
        var one = sent.get(call);
        return one != null && one.isOnTheWay();
    }

    /// They wait no more: answered, gone, or where somebody sent them.
    void isGone(String call, Instant now) {
        var one = sent.remove(call);
        if (one != null && !one.isOnTheWay()) {
            answers.waits(call);
            answers.give(one.command(), Outcome.TOO_LATE, null, now);
        }
        answers.isGone(call, now);
    }

    /// What another part of the router has done.
    void settles(CallCommand command, Outcome outcome, Instant now) {
        if (answers.before(command).isEmpty()) {
            answers.give(command, outcome, null, now);
        }
    }

    /// Nobody here has the caller, and nobody else is known to.
    void isTooLate(CallCommand command, Instant now) {
        settles(command, Outcome.TOO_LATE, now);
    }

    List<DeskTold.Answer> answers(Instant now) {
        return answers.latest(now);
    }
}
