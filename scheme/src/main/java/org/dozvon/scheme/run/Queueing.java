package org.dozvon.scheme.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dozvon.scheme.desk.Exit;
import org.dozvon.scheme.desk.Miss;
import org.dozvon.scheme.desk.OfferId;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.CallerShown;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.plan.PlanQueue;
import org.dozvon.scheme.plan.PlanStep;
import org.jspecify.annotations.Nullable;

/// A caller's stay in a queue: music, until somebody is asked to answer, and so on until somebody does.
final class Queueing {
    /// By which the desk's clock may be behind the line's.
    private static final Duration SLACK = Duration.ofSeconds(5);

    /// Of a phone to which a caller was sent.
    private static final int PATIENCE_SECONDS = 30;

    private final CallState call;
    private final Ringing ringing;

    Queueing(CallState call, Ringing ringing) {
        this.call = call;
        this.ringing = ringing;
    }

    /// What comes after a time in one line.
    sealed interface Next {}

    /// Somebody sent the caller to this queue.
    record Moved(PlanQueue queue) implements Next {}

    /// How it ended.
    sealed interface End extends Next {
        record Talked() implements End {}

        /// @param index into the keys of the step
        record Key(int index) implements End {}

        record Left(Exit exit) implements End {}

        /// Somebody sent the caller to this scheme.
        record Sent(Graph graph) implements End {}

        /// Somebody wants the caller to be promised a call.
        record Promise() implements End {}

        /// The caller has asked for it themselves, and keeps their place.
        ///
        /// @param due when they are called at the earliest
        record Kept(Instant due) implements End {}
    }

    End stay(PlanStep.Queue step, StepPointer pointer) {
        if (call.line().talkBefore() != null) {
            return new End.Talked();
        }
        var since = since(step, pointer);
        var queue = queue(step, pointer);
        while (true) {
            switch (stay(step, pointer, queue, since)) {
                case Moved(var next) -> {
                    queue = next;
                    waits(pointer, since, next.id().value());
                }
                // Whoever is handed over before they have heard the promise is back at their place.
                case End.Promise promise -> {
                    return promise;
                }
                case End.Kept kept -> {
                    return kept;
                }
                case End end -> {
                    call.note(call.notes().waiting(null));
                    return end;
                }
            }
        }
    }

    private void waits(StepPointer pointer, Instant since, @Nullable String queue) {
        call.note(call.notes().waiting(new CallNotes.Waiting(pointer.toString(), since.toEpochMilli(), queue)));
    }

    private Next stay(PlanStep.Queue step, StepPointer pointer, PlanQueue queue, Instant since) {
        var mostWait = Duration.ofSeconds(step.maxWaitSeconds());
        try (var place = call.world().queues().join(ticket(step, pointer, queue, since))) {
            return untilHandedOver(place, () -> wait(place, step, pointer, queue, since.plus(mostWait)));
        }
    }

    /// Whoever waits on at another router has not hung up.
    private static Next untilHandedOver(Queues.Place place, Supplier<Next> stay) {
        try {
            return stay.get();
        } catch (LineEnded ended) {
            if (ended.why() == LineEnded.Why.HANDED_OVER) {
                place.handedOver();
            }
            throw ended;
        }
    }

    /// The step's, unless somebody has sent the caller to another, perhaps at the router before this one.
    private PlanQueue queue(PlanStep.Queue step, StepPointer pointer) {
        var queues = call.plan().plan().queues();
        var waiting = call.notes().waiting();
        var sentTo = waiting == null || !waiting.step().equals(pointer.toString()) ? null : waiting.queue();
        return queues.stream()
                .filter(queue -> queue.id().value().equals(sentTo))
                .findFirst()
                .orElseGet(() -> queues.get(step.queue()));
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
        waits(pointer, now, null);
        return now;
    }

    private Ticket ticket(PlanStep.Queue step, StepPointer pointer, PlanQueue queue, Instant since) {
        return new Ticket(
                call.line().id(),
                queue.id(),
                since,
                priority(queue),
                call.notes().callerClass(),
                step.skills(),
                preferred(step, pointer, queue),
                Duration.ofSeconds(step.maxWaitSeconds()),
                call.line().seed());
    }

    /// The highest of what a step has set and what the queue gives to such callers.
    private int priority(PlanQueue queue) {
        var set = call.notes().priority();
        return queue.ahead().stream()
                .filter(this::fits)
                .mapToInt(PlanQueue.Ahead::priority)
                .reduce(set == null ? 0 : set, Math::max);
    }

    private boolean fits(PlanQueue.Ahead ahead) {
        var caller = call.line().caller();
        var list = ahead.list();
        return list == null
                ? Objects.equals(ahead.callerClass(), call.notes().callerClass())
                : caller != null && call.plan().listHolds(list, PhoneRanges.code(caller));
    }

    /// Who talked to the caller lately comes first while they are free; nobody waits for them.
    private List<PersonId> preferred(PlanStep.Queue step, StepPointer pointer, PlanQueue queue) {
        var days = step.lastAgentDays();
        if (days == null) {
            return List.of();
        }
        var members = queue.members().stream().map(PlanQueue.Member::person).toList();
        return members.isEmpty()
                ? List.of()
                : new Memories(call).lastAgent(members, days, pointer).stream().toList();
    }

    /// @param until however long the desk would let them wait
    private Next wait(Queues.Place place, PlanStep.Queue step, StepPointer pointer, PlanQueue queue, Instant until) {
        var music = new Music(queue.music());
        var announcer = new Announcer(queue.announcements(), keyOffered(step), call.language());
        while (true) {
            switch (place.turn()) {
                case Queues.Turn.Wait(var atMost) -> {
                    var now = call.line().now();
                    if (now.isAfter(until.plus(SLACK))) {
                        return new End.Left(Exit.TIMED_OUT);
                    }
                    var heard = music.after(announcer.due(place, now));
                    var keys = call.line().hold(heard, keys(step), announcer.atMost(atMost, now), place);
                    if (keys instanceof Keys.Pressed(char key)) {
                        var end = pressed(place, step, key);
                        if (end != null) {
                            return end;
                        }
                        announcer.add(new Said.NoCallBack(call.language()));
                    }
                }
                case Queues.Turn.Offer offer -> {
                    var end = isOffered(
                            place,
                            offer,
                            manner(music, queue.whisper(), new RingManner.Recall(keys(step), place::isUnwanted)),
                            step,
                            announcer);
                    if (end != null) {
                        return end;
                    }
                }
                case Queues.Turn.Leave(var exit) -> {
                    return new End.Left(exit);
                }
                case Queues.Turn.Go(var to, var by) -> {
                    call.listener().sent(pointer, to, by);
                    var next = goesOn(place, to, music);
                    if (next != null) {
                        return next;
                    }
                }
            }
        }
    }

    private @Nullable Character keyOffered(PlanStep.Queue step) {
        var offer = step.callBack();
        return offer == null || !canBeCalled() ? null : offer.key();
    }

    private static String keys(PlanStep.Queue step) {
        var offer = step.callBack();
        return offer == null ? step.keys() : step.keys() + offer.key();
    }

    /// Null when they asked for what cannot be: they wait on.
    private @Nullable End pressed(Queues.Place place, PlanStep.Queue step, char key) {
        var index = step.keys().indexOf(key);
        if (index < 0) {
            return keepsPlace(place, step);
        }
        place.goesOn();
        return new End.Key(index);
    }

    private @Nullable End keepsPlace(Queues.Place place, PlanStep.Queue step) {
        var offer = step.callBack();
        if (offer == null || !canBeCalled()) {
            return null;
        }
        var hours = CallBackHours.of(
                call.plan().plan(), offer.calendar(), call.line().now());
        return hours.isPresent() && place.keeps(offer.calendar())
                ? new End.Kept(hours.get().hours().getFirst().from())
                : null;
    }

    /// Only where a call costs what ordinary ones do: anybody may show any number, to have it called. The company's own
    /// are called by nobody: that call would come back to the line.
    private boolean canBeCalled() {
        var number = call.line().caller();
        return number != null
                && !call.plan().plan().numbers().containsKey(number)
                && HomeNumbers.reach(call.line().dialled(), new PhoneNumber(number));
    }

    /// Null when the caller waits on, since nobody answered there or it is not there.
    private @Nullable Next goesOn(Queues.Place place, Onward to, Music music) {
        Next next = switch (to) {
            case Onward.Person(var person) ->
                rings(
                        place,
                        call.plan().phones(person, ContactOrder.ALL_AT_ONCE, PATIENCE_SECONDS),
                        manner(music, null, null));
            case Onward.Phone(var number) ->
                rings(place, outside(number), manner(music, null, null).within());
            case Onward.Queue(var id) -> moved(id);
            case Onward.Scheme(var id) -> sent(id);
            case Onward.CallBack _ -> call.line().caller() == null ? null : new End.Promise();
        };
        if (next == null) {
            place.comesBack();
        } else {
            place.goesOn();
        }
        return next;
    }

    private @Nullable End rings(Queues.Place place, List<List<PlanLeg>> waves, RingManner manner) {
        var tally = ringing.waves(waves, manner, _ -> place.goesOn());
        return tally.talked() ? new End.Talked() : null;
    }

    private List<List<PlanLeg>> outside(PhoneNumber number) {
        return new Destinations(call)
                .outside(number.value())
                .map(one -> Destinations.phone(one, PATIENCE_SECONDS))
                .orElse(List.of());
    }

    private @Nullable Next moved(QueueId id) {
        return call.plan().plan().queues().stream()
                .filter(queue -> queue.id().equals(id))
                .findFirst()
                .map(Moved::new)
                .orElse(null);
    }

    private @Nullable End sent(SchemeId id) {
        var graph = call.plan().graph(id);
        return graph == null ? null : new End.Sent(graph);
    }

    /// Null when the caller waits on.
    private @Nullable End isOffered(
            Queues.Place place, Queues.Turn.Offer offer, RingManner manner, PlanStep.Queue step, Announcer announcer) {
        var tally = ringing.waves(offer.waves(), manner, leg -> answered(place, offer.id(), leg));
        if (tally.talked()) {
            place.talkEnded();
            return new End.Talked();
        }
        var key = tally.key();
        if (key != null) {
            var end = pressed(place, step, key);
            if (end != null) {
                return end;
            }
            announcer.add(new Said.NoCallBack(call.language()));
        }
        place.notAnswered(offer.id(), misses(offer, tally));
        return null;
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
            case RingResult.Busy _, RingResult.Withdrawn _ -> Miss.BUSY;
            case RingResult.Unreachable _ -> Miss.UNREACHABLE;
        };
    }

    /// Whoever waits goes on hearing music while phones ring, and while who answers is told for which queue it is.
    private static RingManner manner(
            Music music, PlanPrompt.@Nullable Uploaded whisper, RingManner.@Nullable Recall recall) {
        return new RingManner(null, null, CallerShown.Which.AUTOMATIC, null, music, whisper, recall);
    }
}
