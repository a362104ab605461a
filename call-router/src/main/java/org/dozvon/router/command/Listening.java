package org.dozvon.router.command;

import java.util.Optional;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.desk.DeskTold.Outcome;
import org.dozvon.router.call.Call;
import org.dozvon.router.call.Calls;
import org.dozvon.router.call.Listener;
import org.dozvon.scheme.model.PersonId;

import jakarta.inject.Singleton;

/// Lets people who watch hear the talks of others. Only the router that holds a call can; another tenant's talk is like
/// none.
@Singleton
public class Listening {
    private final Calls calls;

    public Listening(Calls calls) {
        this.calls = calls;
    }

    /// @return what became of it; empty when nobody of that name talks here
    public Optional<Outcome> asked(CallCommand command, CallCommand.Listen task) {
        try {
            return talk(command.tenantId(), new PersonId(task.person())).map(talk -> outcome(command, task, talk));
        } catch (IllegalArgumentException noPerson) {
            return Optional.of(Outcome.REFUSED);
        }
    }

    private record Talk(Call call, PersonId person, String leg) {}

    private Optional<Talk> talk(String tenant, PersonId person) {
        return calls.all().stream()
                .filter(call -> call.identity().tenant().value().equals(tenant))
                .flatMap(call ->
                        Optional.ofNullable(call.legOf(person)).stream().map(leg -> new Talk(call, person, leg)))
                .findFirst();
    }

    /// Nobody listens to themselves.
    private static Outcome outcome(CallCommand command, CallCommand.Listen task, Talk talk) {
        var listener = new PersonId(task.listener());
        if (listener.equals(talk.person()) || task.mode() == CallCommand.Listen.Mode.UNKNOWN) {
            return Outcome.REFUSED;
        }
        var asked = new Listener(command.askedBy(), listener, talk.person(), talk.leg(), task.mode());
        return talk.call().isHeardBy(asked) ? Outcome.DONE : Outcome.REFUSED;
    }
}
