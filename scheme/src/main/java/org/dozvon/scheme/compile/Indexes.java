package org.dozvon.scheme.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerListId;
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
import org.dozvon.scheme.model.SipAccount;
import org.dozvon.scheme.model.Sound;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.plan.PlanPrompt;
import org.jspecify.annotations.Nullable;

/// What each id of a checked tenant names. A look-up that fails is our fault: the checks let it through.
final class Indexes {
    private final Tenant tenant;
    private final Map<SchemeId, Integer> schemes;
    private final Map<CalendarId, Integer> calendars;
    private final Map<CallerListId, Integer> lists;
    private final Map<RotaId, Integer> rotas;
    private final Map<QueueId, Integer> queues;
    private final Map<PersonId, Person> people;
    private final Map<GroupId, Group> groups;
    private final Map<SoundId, Sound> sounds;

    private Indexes(Tenant tenant) {
        this.tenant = tenant;
        schemes = places(tenant.schemes(), Scheme::id);
        calendars = places(tenant.calendars(), Calendar::id);
        lists = places(tenant.callerLists(), CallerList::id);
        rotas = places(tenant.rotas(), DutyRota::id);
        queues = places(tenant.queues(), Queue::id);
        people = byId(tenant.people(), Person::id);
        groups = byId(tenant.groups(), Group::id);
        sounds = byId(tenant.sounds(), Sound::id);
    }

    static Indexes of(Tenant tenant) {
        return new Indexes(tenant);
    }

    Tenant tenant() {
        return tenant;
    }

    int scheme(SchemeId id) {
        return found(id, schemes.get(id));
    }

    Scheme drawn(SchemeId id) {
        return tenant.schemes().get(scheme(id));
    }

    int calendar(CalendarId id) {
        return found(id, calendars.get(id));
    }

    int list(CallerListId id) {
        return found(id, lists.get(id));
    }

    int rota(RotaId id) {
        return found(id, rotas.get(id));
    }

    int queue(QueueId id) {
        return found(id, queues.get(id));
    }

    /// With its language and its length.
    PlanPrompt prompt(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Uploaded(var id) ->
                new PlanPrompt.Uploaded(id, sound(id).durationMillis());
            case Prompt.Stock(var phrase) -> new PlanPrompt.Stock(phrase, tenant.language());
        };
    }

    Person person(PersonId id) {
        return found(id, people.get(id));
    }

    Group group(GroupId id) {
        return found(id, groups.get(id));
    }

    Sound sound(SoundId id) {
        return found(id, sounds.get(id));
    }

    Optional<Person> personAt(String extension) {
        return tenant.people().stream()
                .filter(person -> person.extension().equals(extension))
                .findFirst();
    }

    Optional<SipAccount> account(String name) {
        return tenant.accounts().stream()
                .filter(account -> account.account().equals(name))
                .findFirst();
    }

    private static <I, T> Map<I, Integer> places(List<T> things, Function<T, I> id) {
        var places = new HashMap<I, Integer>();
        things.forEach(thing -> places.put(id.apply(thing), places.size()));
        return places;
    }

    private static <I, T> Map<I, T> byId(List<T> things, Function<T, I> id) {
        return things.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static <T> T found(Object id, @Nullable T thing) {
        return Objects.requireNonNull(
                thing, () -> "Expected '" + id + "' to be there after the checks, but it is not.");
    }
}
