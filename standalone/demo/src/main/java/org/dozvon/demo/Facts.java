package org.dozvon.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.event.EndReason;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.run.Ending;
import org.dozvon.scheme.simulate.Trail;
import org.dozvon.scheme.simulate.TrailEvent;
import org.jspecify.annotations.Nullable;

/// Tells a simulated call in the facts that a router would have written of it, in the same order. Ids are made of the
/// call's name, so that telling it twice tells the same.
final class Facts {
    /// Who looks closely sees that no router and no node had this call.
    static final String TELLER = "demo";

    private final Attempt attempt;
    private final String tenant;
    private final long planVersion;
    private final List<CallEvent> events = new ArrayList<>();
    private int legs;
    private String answeredLeg = "";
    private boolean messageLeft;
    private CallFact.Party talkEndedBy = CallFact.Party.AGENT;

    private Facts(Attempt attempt, String tenant, long planVersion) {
        this.attempt = attempt;
        this.tenant = tenant;
        this.planVersion = planVersion;
    }

    static List<CallEvent> of(Attempt attempt, String tenant, long planVersion, Trail trail) {
        var facts = new Facts(attempt, tenant, planVersion);
        facts.tell(trail);
        return facts.events;
    }

    static String callId(Attempt attempt) {
        return id(attempt, "call");
    }

    static String messageId(Attempt attempt) {
        return id(attempt, "message");
    }

    private void tell(Trail trail) {
        write(
                0,
                new CallFact.Arrived(
                        attempt.caller().isEmpty() ? null : attempt.caller(),
                        null,
                        attempt.dialled(),
                        TELLER,
                        id(attempt, "channel"),
                        null));
        var wave = new ArrayList<TrailEvent.Rang>();
        for (var event : trail.events()) {
            if (event instanceof TrailEvent.Rang rang) {
                if (wave.stream().allMatch(one -> one.atMillis() + one.forMillis() <= rang.atMillis())) {
                    tellRinging(wave);
                }
                wave.add(rang);
            } else {
                tellRinging(wave);
                tell(event);
            }
        }
        tellRinging(wave);
        var reason = reason(trail.ending());
        write(trail.totalMillis(), new CallFact.Ended(party(reason), reason.slug()));
    }

    private void tell(TrailEvent event) {
        switch (event) {
            case TrailEvent.EnteredStep(long at, var scheme, var step, var kind) ->
                write(at, new CallFact.StepEntered(scheme.value(), step.value(), kind));
            case TrailEvent.LeftStep(long at, var scheme, var step, var exit, var next) ->
                write(
                        at,
                        new CallFact.StepLeft(scheme.value(), step.value(), exit, next == null ? null : next.value()));
            case TrailEvent.Talked talked -> tellTalk(talked);
            case TrailEvent.LeftMessage(long at, var mailbox, long length) -> {
                messageLeft = true;
                write(at + length, new CallFact.VoicemailLeft(messageId(attempt), person(mailbox), length));
            }
            // What a caller heard and pressed shows in the exits; a router writes no facts of it.
            case TrailEvent.Heard _,
                    TrailEvent.Held _,
                    TrailEvent.ToldPosition _,
                    TrailEvent.ToldCallBack _,
                    TrailEvent.Pressed _,
                    TrailEvent.PressedNothing _ -> {}
            case TrailEvent.LeftNoMessage _, TrailEvent.HungUp _, TrailEvent.CallerLeft _ -> {}
            // The demo companies draw no step that asks, tells or records; what one changed since is not told of.
            case TrailEvent.Learnt _, TrailEvent.Noticed _ -> {}
            case TrailEvent.CallbackPromised _, TrailEvent.RecordingSwitched _ -> {}
            case TrailEvent.Rang _ -> throw new IllegalStateException("Expected rings to be told as waves.");
        }
    }

    /// A fact of a phone, before it is known where it stands among those of the others.
    private record Later(long at, CallFact fact) {}

    /// All begin to ring; then each ends when it does, the one that answers before those that rang with it.
    private void tellRinging(List<TrailEvent.Rang> wave) {
        var ends = new ArrayList<Later>();
        for (var rang : wave) {
            var leg = id(attempt, "leg-" + ++legs);
            write(rang.atMillis(), new CallFact.Rang(leg, person(rang.person()), rang.endpoint()));
            var at = rang.atMillis() + rang.forMillis();
            if (rang.outcome() == TrailEvent.Outcome.ANSWERED) {
                answeredLeg = leg;
                ends.addFirst(new Later(at, new CallFact.Answered(leg, person(rang.person()), rang.endpoint())));
            } else {
                ends.add(new Later(at, new CallFact.LegEnded(leg, outcome(rang.outcome()))));
            }
        }
        ends.sort(Comparator.comparingLong(Later::at));
        ends.forEach(end -> write(end.at(), end.fact()));
        wave.clear();
    }

    private void tellTalk(TrailEvent.Talked talked) {
        talkEndedBy = attempt.seed() % 5 < 3 ? CallFact.Party.CALLER : CallFact.Party.AGENT;
        write(
                talked.atMillis() + talked.forMillis(),
                new CallFact.TalkEnded(answeredLeg, talked.forMillis(), talkEndedBy));
    }

    private EndReason reason(@Nullable Ending ending) {
        return switch (ending) {
            case null -> messageLeft ? EndReason.VOICEMAIL_LEFT : EndReason.CALLER_HUNG_UP;
            case TALKED -> EndReason.TALKED;
            case VOICEMAIL -> EndReason.VOICEMAIL_LEFT;
            case CALLBACK_PROMISED -> EndReason.CALLBACK_PROMISED;
            case SAID_GOODBYE -> EndReason.SAID_GOODBYE;
            case HUNG_UP -> EndReason.HUNG_UP_BY_SCHEME;
            case NO_SCHEME -> EndReason.NO_SCHEME;
            case LINES_BUSY -> EndReason.LINES_BUSY;
            case TOO_MANY_STEPS -> EndReason.TOO_MANY_STEPS;
        };
    }

    private CallFact.Party party(EndReason reason) {
        return reason == EndReason.TALKED ? talkEndedBy : reason.party();
    }

    private void write(long atMillis, CallFact fact) {
        int sequence = events.size() + 1;
        Instant at = attempt.moment().plusMillis(atMillis);
        events.add(new CallEvent(
                id(attempt, "fact-" + sequence),
                tenant,
                callId(attempt),
                sequence,
                at,
                planVersion,
                TELLER,
                false,
                fact));
    }

    private static @Nullable String person(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static CallFact.LegOutcome outcome(TrailEvent.Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> throw new IllegalStateException("Expected a phone that nobody answered.");
            case NOT_ANSWERED -> CallFact.LegOutcome.NOT_ANSWERED;
            case BUSY -> CallFact.LegOutcome.BUSY;
            case UNREACHABLE -> CallFact.LegOutcome.UNREACHABLE;
            case ANSWERED_ELSEWHERE -> CallFact.LegOutcome.ANSWERED_ELSEWHERE;
            case CALLER_LEFT -> CallFact.LegOutcome.CALLER_LEFT;
            case WITHDRAWN -> CallFact.LegOutcome.WITHDRAWN;
        };
    }

    private static String id(Attempt attempt, String part) {
        var name = "demo/" + attempt.name() + "/" + part;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
