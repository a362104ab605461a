package org.dozvon.router.line;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dozvon.esl.HangupCause;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.call.CallLog;
import org.dozvon.scheme.plan.PlanLeg;
import org.jspecify.annotations.Nullable;

/// Phones that ring together, and what has been told of each: by the node's events while they ring, and by the caller's
/// channel afterwards. Each fact is written once, whichever comes first.
final class Wave implements LegEvents.Listener {
    private final List<RungLeg> legs;
    private final CallLog log;
    private final Consumer<PlanLeg> answers;
    private final Set<String> over = new HashSet<>();
    private String answered = "";
    private @Nullable Instant answeredAt;
    private Consumer<Instant> began = _ -> {};

    /// @param answers is told, once, whose phone was answered
    Wave(List<RungLeg> legs, CallLog log, Consumer<PlanLeg> answers) {
        this.legs = List.copyOf(legs);
        this.log = log;
        this.answers = answers;
    }

    /// @param talkBegan is told the moment, when an event tells it
    Wave onTalk(Consumer<Instant> talkBegan) {
        began = talkBegan;
        return this;
    }

    synchronized Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /// That this one was answered is in the books already.
    synchronized void isToldAnswered(RungLeg leg) {
        answered = leg.id();
    }

    List<RungLeg> legs() {
        return legs;
    }

    void tellRinging(Instant at) {
        legs.forEach(leg -> log.write(new CallFact.Rang(leg.id(), leg.person(), leg.endpoint()), at));
    }

    @Override
    public synchronized void bridged(String leg, Instant at) {
        legs.stream().filter(one -> one.id().equals(leg)).findFirst().ifPresent(one -> {
            answeredAt = at;
            began.accept(at);
            tellAnswered(one, at);
        });
    }

    @Override
    public synchronized void hungUp(String leg, HangupCause cause, Instant at) {
        // Also the end of a talk whose answer was not told: afterwards the caller's channel knows which of the two it
        // was.
        boolean isUnclear = cause == HangupCause.NORMAL_CLEARING || cause == HangupCause.NONE;
        legs.stream()
                .filter(one -> one.id().equals(leg) && !leg.equals(answered) && !isUnclear)
                .findFirst()
                .ifPresent(one -> tellOver(one, WaveOutcome.of(cause), at));
    }

    /// Writes what no event has told.
    synchronized void settle(WaveOutcome outcome, Instant answered, Instant now) {
        if (outcome.answered() != null) {
            tellAnswered(outcome.answered(), answered);
        }
        outcome.outcomes().forEach((leg, how) -> tellOver(leg, how, now));
    }

    /// The talk is over.
    synchronized Duration tellTalkEnded(RungLeg leg, Instant from, Instant to, CallFact.Party endedBy) {
        var talk = Duration.between(from, to).isNegative() ? Duration.ZERO : Duration.between(from, to);
        log.write(new CallFact.TalkEnded(leg.id(), talk.toMillis(), endedBy), to);
        return talk;
    }

    private void tellAnswered(RungLeg leg, Instant at) {
        if (answered.isEmpty()) {
            answered = leg.id();
            log.write(new CallFact.Answered(leg.id(), leg.person(), leg.endpoint()), at);
            answers.accept(leg.leg());
        }
    }

    private void tellOver(RungLeg leg, CallFact.LegOutcome outcome, Instant at) {
        if (over.add(leg.id())) {
            log.write(new CallFact.LegEnded(leg.id(), outcome), at);
        }
    }
}
