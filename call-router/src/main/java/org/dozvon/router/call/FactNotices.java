package org.dozvon.router.call;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.dozvon.records.event.CallFact;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Notices;
import org.dozvon.scheme.run.StepPointer;

/// What a call leaves for others to do becomes a fact: it is written once, outlives this router, and
/// whoever reads the call's facts does it.
record FactNotices(CallLog log, CallerLine line, TenantPlan plan) implements Notices {
    @Override
    public void tell(StepPointer step, List<PersonId> people, List<String> emails, String text) {
        var ids = people.stream().map(PersonId::value).toList();
        log.write(
                new CallFact.NoticeAsked(
                        step.scheme().value(),
                        step.step().value(),
                        ids,
                        addresses(people, emails),
                        text,
                        plan.name(),
                        plan.zone(),
                        plan.language().tag()),
                line.switchNow());
    }

    /// People are found by the plan of the call: who delivers knows no plans.
    private List<String> addresses(List<PersonId> people, List<String> emails) {
        var ofPeople = plan.people().stream()
                .filter(person -> people.contains(person.id()))
                .flatMap(person -> Stream.ofNullable(person.email()));
        return Stream.concat(emails.stream(), ofPeople).distinct().toList();
    }

    @Override
    public void promiseCallback(StepPointer step, String number, Instant due) {
        log.write(
                new CallFact.CallbackPromised(step.scheme().value(), step.step().value(), number, due),
                line.switchNow());
    }
}
