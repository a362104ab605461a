package org.dozvon.tenant.testcall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.command.CallCommand.Answer;
import org.dozvon.records.command.CallCommand.PlaceTestCall;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.tenant.access.Caller;
import org.dozvon.tenant.access.TenantScope;
import org.dozvon.tenant.number.NumberRepository;
import org.dozvon.tenant.outbox.Outbox;
import org.dozvon.tenant.people.PersonRepository;
import org.dozvon.tenant.problem.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Asks the routers for a call that is marked as a test.
@ApplicationScoped
public class TestCallService {
    /// Somebody sits and watches: a call that comes later startles more than it tells.
    private static final Duration VALID = Duration.ofSeconds(30);

    private final TenantScope scope;
    private final Caller caller;
    private final NumberRepository numbers;
    private final PersonRepository people;
    private final Outbox outbox;

    TestCallService(
            TenantScope scope, Caller caller, NumberRepository numbers, PersonRepository people, Outbox outbox) {
        this.scope = scope;
        this.caller = caller;
        this.numbers = numbers;
        this.people = people;
        this.outbox = outbox;
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
        outbox.add(Topics.CALL_COMMANDS, scope.requiredId(), RecordJson.write(command(call)));
        return new Asked(testId);
    }

    /// Routers end a call of this tenant alone, whatever the id.
    @Transactional
    public void hangUp(String callId) {
        outbox.add(Topics.CALL_COMMANDS, scope.requiredId(), RecordJson.write(command(new CallCommand.HangUp(callId))));
    }

    private CallCommand command(CallCommand.Task task) {
        return new CallCommand(
                UUID.randomUUID().toString(), scope.required(), Instant.now().plus(VALID), caller.name(), task);
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
