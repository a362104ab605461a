package org.dozvon.tenant.testcall;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.command.CallCommand.Answer;
import org.dozvon.records.command.CallCommand.PlaceTestCall;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.tenant.number.NumberRepository;
import org.dozvon.tenant.outbox.Commands;
import org.dozvon.tenant.people.PersonRepository;
import org.dozvon.tenant.problem.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Asks the routers for a call that is marked as a test.
@ApplicationScoped
public class TestCallService {
    /// Somebody sits and watches: a call that comes later startles more than it tells.
    private static final Duration VALID = Duration.ofSeconds(30);

    private final NumberRepository numbers;
    private final PersonRepository people;
    private final Commands commands;

    TestCallService(NumberRepository numbers, PersonRepository people, Commands commands) {
        this.numbers = numbers;
        this.people = people;
        this.commands = commands;
    }

    @Transactional
    public Asked ask(TestCallForm form) {
        requireOwn(form.dialled());
        var answers = Objects.requireNonNullElse(form.answers(), Map.<String, Answer>of());
        requireKnown(answers);
        var testId = UUID.randomUUID().toString();
        var call = new PlaceTestCall(
                testId,
                form.dialled().value(),
                form.caller() == null ? null : form.caller().value(),
                form.moment(),
                Objects.requireNonNullElse(form.keys(), List.<String>of()),
                answers);
        commands.ask(call, VALID);
        return new Asked(testId);
    }

    /// Routers end a call of this tenant alone, whatever the id.
    @Transactional
    public void hangUp(String callId) {
        commands.ask(new CallCommand.HangUp(callId), VALID);
    }

    /// A test may not become a way to ring strangers.
    private void requireOwn(PhoneNumber dialled) {
        if (numbers.named(dialled.value()).isEmpty()) {
            throw ProblemException.ofField("dialled", "number-unknown");
        }
    }

    private void requireKnown(Map<String, Answer> answers) {
        if (!people.areAllKnown(answers.keySet().stream().map(PersonId::new).toList())) {
            throw ProblemException.ofField("answers", "person-unknown");
        }
    }

    /// @param testId by which reporting knows the call
    public record Asked(String testId) {}
}
