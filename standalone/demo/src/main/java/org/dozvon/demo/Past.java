package org.dozvon.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.RunnablePlan;
import org.dozvon.scheme.simulate.Answer;
import org.dozvon.scheme.simulate.Answers;
import org.dozvon.scheme.simulate.SimulatedCaller;
import org.dozvon.scheme.simulate.Simulation;
import org.jspecify.annotations.Nullable;

/// A demo tenant's last seven days: its callers call by the live plan, on the simulator's clock, so that every path is
/// one that the scheme gives.
final class Past {
    private final Company company;
    private final RunnablePlan plan;
    private final Instant until;

    /// Until when somebody talks on this phone: whoever calls meanwhile finds it busy.
    private final Map<String, Instant> talksUntil = new HashMap<>();

    private Past(Company company, TenantPlan plan, Instant until) {
        this.company = company;
        this.plan = RunnablePlan.of(plan);
        this.until = until;
    }

    /// Calls that were over by `until`, in the order in which they came.
    static List<PastCall> of(Company company, TenantPlan plan, Instant until) {
        return new Past(company, plan, until).calls();
    }

    private List<PastCall> calls() {
        var calls = new ArrayList<PastCall>();
        for (var attempt : new Week(company, ZoneId.of(plan.plan().zone()), until).attempts()) {
            var call = call(attempt);
            if (!call.endedAt().isAfter(until)) {
                calls.add(call);
            }
        }
        return calls;
    }

    private PastCall call(Attempt attempt) {
        var random = new Random(attempt.seed());
        var voice = Voice.of(
                company.messages().get(random.nextInt(company.messages().size())));
        var trail = Simulation.of(plan, caller(attempt, voice), answers(attempt, random))
                .dial(new PhoneNumber(attempt.dialled()));
        var events = Facts.of(attempt, company.tenant(), plan.plan().version(), trail);
        var call = new PastCall(Facts.callId(attempt), events, messageOf(attempt, events, voice));
        remember(call);
        return call;
    }

    private static SimulatedCaller caller(Attempt attempt, Voice voice) {
        var story = attempt.story();
        var message = story.speaks() ? voice.length() : Duration.ZERO;
        var number = attempt.caller().isEmpty() ? null : attempt.caller();
        return new SimulatedCaller(number, attempt.moment(), story.keys(), message, story.patience());
    }

    private Answers answers(Attempt attempt, Random random) {
        var answers = new HashMap<String, Answer>();
        attempt.story()
                .answers()
                .forEach((phone, does) -> answers.put(phone, attempt.story().answer(does, random)));
        talksUntil.forEach((phone, end) -> {
            if (end.isAfter(attempt.moment())) {
                answers.put(phone, new Answer.Busy());
            }
        });
        return Answers.of(answers);
    }

    private void remember(PastCall call) {
        call.events().stream()
                .map(CallEvent::fact)
                .filter(CallFact.Answered.class::isInstance)
                .map(CallFact.Answered.class::cast)
                .forEach(answered -> talksUntil.put(answered.endpoint(), call.endedAt()));
    }

    private static PastCall.@Nullable Message messageOf(Attempt attempt, List<CallEvent> events, Voice voice) {
        var left = events.stream().anyMatch(event -> event.fact() instanceof CallFact.VoicemailLeft);
        return left ? new PastCall.Message(Facts.messageId(attempt), voice) : null;
    }
}
