package org.dozvon.tenant.desk;

import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dozvon.records.command.CallCommand.CallBackLater;
import org.dozvon.records.command.CallCommand.HangUp;
import org.dozvon.records.command.CallCommand.Listen;
import org.dozvon.records.command.CallCommand.Redirect;
import org.dozvon.records.command.CallCommand.SetDuty;
import org.dozvon.records.command.CallCommand.Task;
import org.dozvon.records.command.CallCommand.ToFront;
import org.dozvon.tenant.access.Caller;
import org.dozvon.tenant.access.Roles;
import org.dozvon.tenant.outbox.Commands;
import org.dozvon.tenant.people.PersonRepository;
import org.dozvon.tenant.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Asks the routers. What became of it stands on the live board, by the command's id. Which callers wait only routers
/// know, and each looks for one among the calls of this tenant alone: whatever is asked of another's changes nothing.
@ApplicationScoped
public class DeskService {
    /// Somebody looks at the caller while they ask. What is done later is done to another situation.
    private static final Duration VALID = Duration.ofSeconds(10);

    private static final Pattern CALL = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Caller caller;
    private final Myself myself;
    private final PersonRepository people;
    private final Places places;
    private final Commands commands;

    DeskService(Caller caller, Myself myself, PersonRepository people, Places places, Commands commands) {
        this.caller = caller;
        this.myself = myself;
        this.people = people;
        this.places = places;
        this.commands = commands;
    }

    @Transactional
    public Me me() {
        return myself.person().map(person -> new Me(person.id, person.name)).orElse(new Me(null, null));
    }

    @Transactional
    public Asked setDuty(String person, DutyForm form) {
        people.required(person);
        if (!leads() && !myself.is(person)) {
            throw ProblemException.of(403, "duty-of-others");
        }
        return ask(new SetDuty(person, form.asDuty(), form.reasonOfBreak()));
    }

    @Transactional
    public Asked listen(String person, ListenForm form) {
        people.required(person);
        var listener = myself.person().orElseThrow(() -> ProblemException.of(409, "listener-unknown"));
        if (listener.contacts.isEmpty()) {
            throw ProblemException.of(409, "listener-without-phone");
        }
        if (listener.id.equals(person)) {
            throw ProblemException.of(409, "listener-is-speaker");
        }
        return ask(new Listen(listener.id, person, form.asMode()));
    }

    @Transactional
    public Asked toFront(String call) {
        return ask(new ToFront(known(call)));
    }

    @Transactional
    public Asked redirect(String call, RedirectForm form) {
        var place = form.to().asPlace();
        places.require(place);
        return ask(new Redirect(known(call), place));
    }

    @Transactional
    public Asked callBack(String call) {
        return ask(new CallBackLater(known(call)));
    }

    @Transactional
    public Asked hangUp(String call) {
        return ask(new HangUp(known(call)));
    }

    private Asked ask(Task task) {
        return new Asked(commands.ask(task, VALID));
    }

    private boolean leads() {
        return Stream.of(Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR).anyMatch(caller::is);
    }

    private static String known(String call) {
        if (!CALL.matcher(call).matches()) {
            throw ProblemException.unknown();
        }
        return call;
    }

    /// @param commandId by which the live board tells what became of it
    public record Asked(String commandId) {}

    /// Both are null where the account belongs to none of the tenant's people.
    ///
    /// @param person the id
    public record Me(@Nullable String person, @Nullable String name) {}
}
