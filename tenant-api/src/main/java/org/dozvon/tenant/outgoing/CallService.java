package org.dozvon.tenant.outgoing;

import java.time.Duration;
import java.time.Instant;
import org.dozvon.records.command.CallCommand.PlaceCall;
import org.dozvon.scheme.run.HomeNumbers;
import org.dozvon.tenant.desk.Myself;
import org.dozvon.tenant.outbox.Commands;
import org.dozvon.tenant.people.SipAccountService;
import org.dozvon.tenant.problem.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Asks the routers for a call from one's own phone. By which rules it goes out they decide, as if it had been dialled.
@ApplicationScoped
public class CallService {
    /// Whoever asked looks at their phone now.
    private static final Duration VALID = Duration.ofSeconds(15);

    private final Myself myself;
    private final SipAccountService phones;
    private final AskedCallRepository asked;
    private final Commands commands;

    CallService(Myself myself, SipAccountService phones, AskedCallRepository asked, Commands commands) {
        this.myself = myself;
        this.phones = phones;
        this.asked = asked;
        this.commands = commands;
    }

    /// @param commandId of the request that is done, also when it was sent again
    public record Asked(String commandId) {}

    @Transactional
    public Asked ask(String key, CallForm form) {
        var person = myself.person().orElseThrow(() -> ProblemException.of(422, "phone-of-nobody"));
        if (!phones.hasPhone(person.id)) {
            throw ProblemException.of(422, "phone-missing");
        }
        var number = form.number().value();
        if (!HomeNumbers.areNumbers(form.number())) {
            throw ProblemException.ofField("number", "phone-unknown");
        }
        var before = asked.named(key);
        if (before.isPresent()) {
            return again(before.get(), person.id, number);
        }
        var call = new AskedCallEntity();
        call.key = key;
        call.person = person.id;
        call.number = number;
        call.askedAt = Instant.now();
        call.command = commands.ask(new PlaceCall(person.id, number), VALID);
        asked.add(call);
        return new Asked(call.command);
    }

    private static Asked again(AskedCallEntity before, String person, String number) {
        if (!before.asks(person, number)) {
            throw ProblemException.of(409, "key-used");
        }
        return new Asked(before.command);
    }
}
