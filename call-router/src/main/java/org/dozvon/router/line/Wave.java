package org.dozvon.router.line;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dozvon.esl.HangupCause;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.call.CallLog;
import org.dozvon.scheme.plan.PlanLeg;
import org.jspecify.annotations.Nullable;

import static org.dozvon.records.event.CallFact.LegOutcome.ANSWERED_ELSEWHERE;
import static org.dozvon.records.event.CallFact.LegOutcome.NOT_ANSWERED;
import static org.dozvon.records.event.CallFact.LegOutcome.WITHDRAWN;

/// Phones that ring together, and what has been told of each: by the node's events while they ring, and by the caller's
/// channel afterwards. Each fact is written once, whichever comes first.
final class Wave implements LegEvents.Listener {
    private final List<RungLeg> legs;
    private final CallLog log;
    private final Consumer<PlanLeg> answers;
    private final Set<String> over = new HashSet<>();
    private final Set<String> withdrawn = new HashSet<>();
    private String answered = "";
    private @Nullable Instant answeredAt;
    private Consumer<Instant> began = _ -> {};
    private Runnable taken = () -> {};

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

    /// @param isTaken is told, once, that somebody answered or fetched it, as soon as an event tells it
    Wave onAnswer(Runnable isTaken) {
        taken = isTaken;
        return this;
    }

    synchronized Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /// That this one was answered is in the books already.
    synchronized void isToldAnswered(RungLeg leg) {
        answered = leg.id();
    }

    /// Their phones are let be; what they would be told to have missed is no miss.
    ///
    /// @return empty when somebody has answered
    synchronized List<RungLeg> withdraws(Predicate<RungLeg> which) {
        if (!answered.isEmpty()) {
            return List.of();
        }
        var taken = legs.stream()
                .filter(which)
                .filter(leg -> !over.contains(leg.id()))
                .toList();
        taken.forEach(leg -> withdrawn.add(leg.id()));
        return taken;
    }

    /// Whether nobody is rung any more that was.
    synchronized boolean isWithdrawn() {
        return !withdrawn.isEmpty()
                && legs.stream().allMatch(leg -> withdrawn.contains(leg.id()) || over.contains(leg.id()));
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
    public synchronized void pickedUp(String channel, String by, Instant at) {
        PickedUp.read(by).ifPresent(colleague -> tellAnswered(colleague.leg(channel), at));
    }

    @Override
    public synchronized void hungUp(String leg, HangupCause cause, Instant at) {
        // Also the end of a talk whose answer was not told: afterwards the caller's channel knows which of the two it
        // was.
        boolean isUnclear = cause == HangupCause.NORMAL_CLEARING || cause == HangupCause.NONE;
        legs.stream()
                .filter(one -> one.id().equals(leg) && !leg.equals(answered))
                .filter(_ -> !isUnclear || withdrawn.contains(leg))
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
            taken.run();
            answers.accept(leg.leg());
        }
    }

    private void tellOver(RungLeg leg, CallFact.LegOutcome outcome, Instant at) {
        if (over.add(leg.id())) {
            log.write(new CallFact.LegEnded(leg.id(), isOurs(leg, outcome) ? WITHDRAWN : outcome), at);
        }
    }

    // A leg of the node itself ends as not answered then, one of SIP as answered elsewhere.
    private boolean isOurs(RungLeg leg, CallFact.LegOutcome outcome) {
        return withdrawn.contains(leg.id()) && (outcome == NOT_ANSWERED || outcome == ANSWERED_ELSEWHERE);
    }
}
