package org.dozvon.tenant.desk;

import java.time.Duration;
import java.time.Instant;
import org.dozvon.records.command.CallCommand.InTalk;
import org.dozvon.records.command.CallCommand.InTalk.Deed;
import org.dozvon.records.command.CallCommand.Place;
import org.dozvon.records.talk.TalkTold;
import org.dozvon.tenant.access.TenantScope;
import org.dozvon.tenant.desk.DeskService.Asked;
import org.dozvon.tenant.outbox.Commands;
import org.dozvon.tenant.people.PersonEntity;
import org.dozvon.tenant.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// One's own talk, and what one asks the routers to do with it. Whose talk it is, the verified address of the account
/// says; another's is like none.
@ApplicationScoped
public class CardService {
    /// Somebody talks while they ask. What is done later is done to another situation.
    private static final Duration VALID = Duration.ofSeconds(10);

    private final Myself myself;
    private final Talks talks;
    private final Places places;
    private final Commands commands;
    private final TenantScope scope;

    CardService(Myself myself, Talks talks, Places places, Commands commands, TenantScope scope) {
        this.myself = myself;
        this.talks = talks;
        this.places = places;
        this.commands = commands;
        this.scope = scope;
    }

    @Transactional
    public CardView card() {
        var told = myself.person().flatMap(person -> talks.of(scope.required(), person.id));
        return CardView.of(Instant.now(), told.orElse(null));
    }

    @Transactional
    public Asked ask(String call, Deed deed) {
        return ask(call, deed, null, talking(call));
    }

    @Transactional
    public Asked send(String call, SendForm form) {
        var me = talking(call);
        var place = form.to().asPlace();
        places.require(place);
        return ask(call, Deed.SEND, place, me);
    }

    private Asked ask(String call, Deed deed, @Nullable Place to, PersonEntity me) {
        return new Asked(commands.ask(new InTalk(call, me.id, deed, to), VALID));
    }

    private PersonEntity talking(String call) {
        return myself.person()
                .filter(person -> talks.of(scope.required(), person.id)
                        .map(TalkTold::talk)
                        .filter(talk -> talk.callId().equals(call))
                        .isPresent())
                .orElseThrow(ProblemException::unknown);
    }
}
