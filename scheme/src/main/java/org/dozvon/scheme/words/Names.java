package org.dozvon.scheme.words;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.ConnectionId;
import org.dozvon.scheme.model.DutyRota;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RotaId;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Sound;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Tenant;

/// What a person calls the things that a scheme points at. A thing that is not there any more is called
/// by its id: a drawing with a problem can be told too. Names are bare: who tells them quotes them, once.
final class Names {
    private final Tenant tenant;
    private final Voice voice;

    Names(Tenant tenant, Voice voice) {
        this.tenant = tenant;
        this.voice = voice;
    }

    String person(PersonId id) {
        return name(tenant.people(), person -> person.id().equals(id), Person::name, id);
    }

    String group(GroupId id) {
        return name(tenant.groups(), group -> group.id().equals(id), Group::name, id);
    }

    String queue(QueueId id) {
        return name(tenant.queues(), queue -> queue.id().equals(id), Queue::name, id);
    }

    String calendar(CalendarId id) {
        return name(tenant.calendars(), calendar -> calendar.id().equals(id), Calendar::name, id);
    }

    String list(CallerListId id) {
        return name(tenant.callerLists(), list -> list.id().equals(id), CallerList::name, id);
    }

    String scheme(SchemeId id) {
        return name(tenant.schemes(), scheme -> scheme.id().equals(id), Scheme::name, id);
    }

    String rota(RotaId id) {
        return name(tenant.rotas(), rota -> rota.id().equals(id), DutyRota::name, id);
    }

    String connection(ConnectionId id) {
        return name(tenant.connections(), connection -> connection.id().equals(id), Connection::name, id);
    }

    String prompt(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Uploaded(var sound) ->
                name(tenant.sounds(), kept -> kept.id().equals(sound), Sound::name, sound);
            case Prompt.Stock(StockPhrase phrase) -> voice.phrase(phrase);
        };
    }

    private static <T> String name(List<T> things, Predicate<T> same, Function<T, String> name, Object id) {
        return things.stream().filter(same).findFirst().map(name).orElseGet(id::toString);
    }
}
