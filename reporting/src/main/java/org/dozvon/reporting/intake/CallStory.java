package org.dozvon.reporting.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.event.EndReason;
import org.jspecify.annotations.Nullable;

/// What the facts of one call add up to. A pure function of the set of facts: in whatever order and how
/// often they arrive, the same facts give the same row.
public record CallStory(
        String tenantId,
        String callId,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String caller,
        @Nullable String callerName,
        String dialled,
        long planVersion,
        Outcome outcome,
        @Nullable MissedCause missedCause,
        @Nullable String answeredBy,
        @Nullable String answeredEndpoint,
        @Nullable Long waitMillis,
        @Nullable Long talkMillis,
        @Nullable String endParty,
        @Nullable String endReason,
        @Nullable String messageId,
        @Nullable String testId,
        boolean test,
        List<Message> messages,
        Direction direction,
        @Nullable String placedBy) {

    /// Whose call it is.
    public enum Direction {
        /// A customer's.
        INBOUND,
        OUTBOUND,
        /// A colleague dialled a queue or a scheme.
        INSIDE;

        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A message that a caller left.
    public record Message(
            String id, Instant leftAt, @Nullable String mailbox, long lengthMillis) {}

    /// @param events of one call, at least one
    public static CallStory of(List<CallEvent> events) {
        var told = new Teller();
        events.stream().sorted(Comparator.comparingInt(CallEvent::sequence)).forEach(told::take);
        return told.story(events.getFirst());
    }

    /// The ways out of a queue in which nobody could be rung.
    private static final Set<String> NOBODY_THERE = Set.of("nobody-on-duty", "unreachable");

    private static final Set<String> REFUSALS =
            Set.of(EndReason.NOT_ALLOWED.slug(), EndReason.OUTGOING_LINES_BUSY.slug(), EndReason.MINUTES_USED.slug());

    /// Takes the facts in their order; knows nothing but what they said.
    private static final class Teller {
        private final Map<String, CallFact.LegOutcome> legs = new HashMap<>();
        // By its leg or id: a router that was frozen, and the one that took its call over, both tell of it. Of a talk
        // the later one in the call's order is right, the other one may have slept through its end.
        private final Map<String, Long> talks = new HashMap<>();
        private final Map<String, Message> messages = new LinkedHashMap<>();
        private @Nullable Instant first;
        private @Nullable Instant arrivedAt;
        private CallFact.@Nullable Arrived arrived;
        private CallFact.@Nullable Answered answered;
        private @Nullable Instant answeredAt;
        private CallFact.@Nullable Ended ended;
        private @Nullable Instant endedAt;
        private @Nullable Instant askedForMessageAt;
        private boolean rang;
        // Somebody who talked with the caller has sent them on, and nobody has answered since.
        private boolean sentOn;
        private boolean linesBusy;
        // In a queue, where somebody was at work.
        private boolean inLine;
        private long planVersion;
        private boolean test;

        void take(CallEvent event) {
            first = earlier(first, event.occurredAt());
            planVersion = planVersion == 0 ? event.planVersion() : planVersion;
            test |= event.test();
            switch (event.fact()) {
                case CallFact.Arrived fact -> arrivedAs(fact, event.occurredAt());
                case CallFact.LinesBusy _ -> linesBusy = true;
                case CallFact.Rang fact -> {
                    rang = true;
                    legs.putIfAbsent(fact.leg(), CallFact.LegOutcome.UNKNOWN);
                }
                case CallFact.LegEnded fact -> legs.put(fact.leg(), fact.outcome());
                case CallFact.Answered fact -> answeredBy(fact, event.occurredAt());
                case CallFact.TalkEnded fact -> talks.put(fact.leg(), fact.talkMillis());
                case CallFact.VoicemailLeft fact ->
                    messages.putIfAbsent(
                            fact.message(),
                            new Message(fact.message(), event.occurredAt(), fact.mailbox(), fact.lengthMillis()));
                case CallFact.Ended fact -> endedBy(fact, event.occurredAt());
                case CallFact.Transferred _ -> sentOn = true;
                case CallFact.TakenOver _ -> goesOn();
                case CallFact.StepEntered fact -> entered(fact, event.occurredAt());
                case CallFact.StepLeft fact -> left(fact);
                case CallFact.Learnt _,
                        CallFact.Asked _,
                        CallFact.NoticeAsked _,
                        CallFact.CallbackPromised _,
                        CallFact.Redirected _,
                        CallFact.CallsBack _,
                        CallFact.Listened _,
                        CallFact.RecordingStarted _,
                        CallFact.RecordingStopped _,
                        CallFact.Unknown _ -> {}
            }
        }

        /// The router's, before the one that the switch's own record adds far above.
        private void arrivedAs(CallFact.Arrived fact, Instant at) {
            if (arrived == null) {
                arrived = fact;
                arrivedAt = at;
            }
        }

        /// Whoever is asked for a message waits for nobody any more.
        private void entered(CallFact.StepEntered fact, Instant at) {
            if (fact.kind().equals("voicemail") && askedForMessageAt == null) {
                askedForMessageAt = at;
            }
            inLine |= fact.kind().equals("queue");
        }

        private void left(CallFact.StepLeft fact) {
            inLine &= !NOBODY_THERE.contains(fact.exit());
        }

        /// The first who answered keeps the credit for ending the wait.
        private void answeredBy(CallFact.Answered fact, Instant at) {
            sentOn = false;
            if (answered == null) {
                answered = fact;
                answeredAt = at;
            }
        }

        /// The first ending in the call's order stands: a router's, before the one that the switch's own
        /// record adds with a sequence far above for calls whose router is gone.
        private void endedBy(CallFact.Ended fact, Instant at) {
            if (ended == null) {
                ended = fact;
                endedAt = at;
            }
        }

        /// What a router that was frozen says of the end when it wakes: the call had gone on with another
        /// one.
        private void goesOn() {
            ended = null;
            endedAt = null;
        }

        CallStory story(CallEvent any) {
            var start = startedAt(any);
            return new CallStory(
                    any.tenantId(),
                    any.callId(),
                    start,
                    endedAt,
                    arrived == null ? null : arrived.caller(),
                    arrived == null ? null : arrived.callerName(),
                    arrived == null ? "" : arrived.dialled(),
                    planVersion,
                    outcome(),
                    missedCause(),
                    answered == null ? null : answered.person(),
                    answered == null ? null : answered.endpoint(),
                    waitMillis(start),
                    talkMillis(),
                    ended == null ? null : ended.party().name().toLowerCase(java.util.Locale.ROOT),
                    ended == null ? null : ended.reason(),
                    messages.isEmpty()
                            ? null
                            : List.copyOf(messages.values()).getLast().id(),
                    arrived == null ? null : arrived.testId(),
                    test,
                    List.copyOf(messages.values()),
                    direction(),
                    arrived == null ? null : arrived.placedBy());
        }

        private Instant startedAt(CallEvent any) {
            if (arrivedAt != null) {
                return arrivedAt;
            }
            return first != null ? first : any.occurredAt();
        }

        private Direction direction() {
            if (arrived == null || (!arrived.isOutgoing() && !arrived.isInside())) {
                return Direction.INBOUND;
            }
            return arrived.isInside() ? Direction.INSIDE : Direction.OUTBOUND;
        }

        private Outcome outcome() {
            if (ended == null) {
                return Outcome.IN_PROGRESS;
            }
            if (answered != null || talkedByTheNode()) {
                return Outcome.ANSWERED;
            }
            if (direction() == Direction.OUTBOUND) {
                return REFUSALS.contains(ended.reason()) ? Outcome.REFUSED : Outcome.UNANSWERED;
            }
            if (!messages.isEmpty()) {
                return Outcome.VOICEMAIL;
            }
            if (endedByDesign()) {
                return Outcome.GOODBYE;
            }
            // Of a colleague no customer was lost.
            return direction() == Direction.INSIDE ? Outcome.UNANSWERED : Outcome.MISSED;
        }

        /// Somebody talked, so says the node's record; who and since when stays unknown while the router's facts are in
        /// its spool, or for ever when they went with it.
        private boolean talkedByTheNode() {
            return answered == null && ended != null && ended.reason().equals(EndReason.TALKED.slug());
        }

        /// The owner drew a hang-up, and nobody was to be rung: the caller was served by the scheme itself.
        private boolean endedByDesign() {
            return ended != null && !rang && ended.reason().equals(EndReason.HUNG_UP_BY_SCHEME.slug());
        }

        private @Nullable MissedCause missedCause() {
            var outcome = outcome();
            if (outcome == Outcome.ANSWERED && sentOn) {
                return MissedCause.TRANSFER_FAILED;
            }
            if (outcome != Outcome.MISSED && outcome != Outcome.VOICEMAIL) {
                return null;
            }
            if (ended != null && ended.party() == CallFact.Party.PLATFORM) {
                return MissedCause.TECHNICAL;
            }
            if (!rang && (linesBusy || inLine)) {
                return MissedCause.ALL_BUSY;
            }
            if (!rang) {
                return ended != null && ended.party() == CallFact.Party.CALLER && askedForMessageAt == null
                        ? MissedCause.IN_MENU
                        : MissedCause.NOBODY_ON_DUTY;
            }
            return ringingCause();
        }

        private MissedCause ringingCause() {
            if (all(CallFact.LegOutcome.UNREACHABLE)) {
                return MissedCause.UNREACHABLE;
            }
            var reached = legs.values().stream()
                    .filter(outcome -> outcome != CallFact.LegOutcome.UNREACHABLE)
                    .toList();
            var busy = reached.stream().allMatch(outcome -> outcome == CallFact.LegOutcome.BUSY);
            return busy ? MissedCause.ALL_BUSY : MissedCause.NOT_ANSWERED;
        }

        private boolean all(CallFact.LegOutcome outcome) {
            return legs.values().stream().allMatch(outcome::equals);
        }

        private @Nullable Long waitMillis(Instant start) {
            var until = waitedUntil();
            return until == null
                    ? null
                    : Math.max(0, Duration.between(start, until).toMillis());
        }

        /// Speaking a message is no waiting: that ended when the caller was asked for one.
        private @Nullable Instant waitedUntil() {
            if (answeredAt != null || talkedByTheNode()) {
                return answeredAt;
            }
            return endedAt != null && askedForMessageAt != null ? askedForMessageAt : endedAt;
        }

        /// The routers' own measure; when it was lost with a router, the time between answer and end.
        private @Nullable Long talkMillis() {
            if (answeredAt == null || endedAt == null) {
                return null;
            }
            return talks.isEmpty()
                    ? Math.max(0, Duration.between(answeredAt, endedAt).toMillis())
                    : talks.values().stream().mapToLong(Long::longValue).sum();
        }

        private static Instant earlier(@Nullable Instant one, Instant other) {
            return one == null || other.isBefore(one) ? other : one;
        }
    }
}
