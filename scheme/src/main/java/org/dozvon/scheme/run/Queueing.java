package org.dozvon.scheme.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dozvon.scheme.desk.Exit;
import org.dozvon.scheme.desk.Miss;
import org.dozvon.scheme.desk.OfferId;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.CallerShown;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanQueue;
import org.dozvon.scheme.plan.PlanStep;
import org.jspecify.annotations.Nullable;

/// A caller's stay in a queue: music, until somebody is asked to answer, and so on until somebody does.
final class Queueing {
    /// By which the desk's clock may be behind the line's.
    private static final Duration SLACK = Duration.ofSeconds(5);

    private final CallState call;
    private final Ringing ringing;

    Queueing(CallState call, Ringing ringing) {
        this.call = call;
        this.ringing = ringing;
    }

    /// How it ended.
    sealed interface End {
        record Talked() implements End {}

        /// @param index into the keys of the step
        record Key(int index) implements End {}

        record Left(Exit exit) implements End {}
    }

    End stay(PlanStep.Queue step, StepPointer pointer) {
        if (call.line().talkBefore() != null) {
            return new End.Talked();
        }
        var queue = call.plan().plan().queues().get(step.queue());
        var since = since(step, pointer);
        var mostWait = Duration.ofSeconds(step.maxWaitSeconds());
        try (var place = call.world().queues().join(ticket(queue, since, mostWait))) {
            var end = wait(place, step, queue, since.plus(mostWait));
            call.note(call.notes().waiting(null));
            return end;
        }
    }

    /// Whoever comes hears the greeting first, which is no waiting. Another router goes on from the same moment.
    private Instant since(PlanStep.Queue step, StepPointer pointer) {
        var waiting = call.notes().waiting();
        if (waiting != null && waiting.step().equals(pointer.toString())) {
            return Instant.ofEpochMilli(waiting.sinceMillis());
        }
        if (step.greeting() != null) {
            call.line().play(call.spoken(step.greeting()));
        }
        var now = call.line().now();
        call.note(call.notes().waiting(new CallNotes.Waiting(pointer.toString(), now.toEpochMilli())));
        return now;
    }

    private Ticket ticket(PlanQueue queue, Instant since, Duration mostWait) {
        var notes = call.notes();
        return new Ticket(
                call.line().id(),
                queue.id(),
                since,
                notes.priority() == null ? 0 : notes.priority(),
                notes.callerClass(),
                Map.of(),
                List.of(),
                mostWait,
                call.line().seed());
    }

    /// @param until however long the desk would let them wait
    private End wait(Queues.Place place, PlanStep.Queue step, PlanQueue queue, Instant until) {
        var music = new Music(queue.music());
        var telling = new Telling(queue.announcements(), call.language());
        while (true) {
            switch (place.turn()) {
                case Queues.Turn.Wait(var atMost) -> {
                    var now = call.line().now();
                    if (now.isAfter(until.plus(SLACK))) {
                        return new End.Left(Exit.TIMED_OUT);
                    }
                    var heard = music.after(telling.due(place, now));
                    var keys = call.line().hold(heard, step.keys(), telling.atMost(atMost, now), place);
                    if (keys instanceof Keys.Pressed(char key)) {
                        place.redirected();
                        return new End.Key(step.keys().indexOf(key));
                    }
                }
                case Queues.Turn.Offer offer -> {
                    if (isAnswered(place, offer, music)) {
                        return new End.Talked();
                    }
                }
                case Queues.Turn.Leave(var exit) -> {
                    return new End.Left(exit);
                }
            }
        }
    }

    private boolean isAnswered(Queues.Place place, Queues.Turn.Offer offer, Music music) {
        var tally = ringing.waves(offer.waves(), manner(music), leg -> answered(place, offer.id(), leg));
        if (tally.talked()) {
            place.talkEnded();
            return true;
        }
        place.notAnswered(offer.id(), misses(offer, tally));
        return false;
    }

    private static void answered(Queues.Place place, OfferId offer, PlanLeg leg) {
        @Nullable PersonId person = leg.person();
        if (person != null) {
            place.answered(offer, person);
        }
    }

    /// Whose phones all rang for nothing ring again after a breath, in which the caller hears that they wait, and may
    /// press a key; one who let it ring is left alone for as long as the queue says.
    private static Map<PersonId, Miss> misses(Queues.Turn.Offer offer, RingTally tally) {
        var miss = offer.to().size() > 1 && tally.outcome() instanceof RingResult.NotAnswered ? Miss.BUSY : miss(tally);
        return offer.to().stream().collect(Collectors.toMap(person -> person, _ -> miss));
    }

    private static Miss miss(RingTally tally) {
        return switch (tally.outcome()) {
            case RingResult.Talked _, RingResult.NotAnswered _ -> Miss.NO_ANSWER;
            case RingResult.Busy _ -> Miss.BUSY;
            case RingResult.Unreachable _ -> Miss.UNREACHABLE;
        };
    }

    /// Whoever waits goes on hearing music while phones ring.
    private static RingManner manner(Music music) {
        return new RingManner(null, null, CallerShown.Which.AUTOMATIC, null, music);
    }
}
