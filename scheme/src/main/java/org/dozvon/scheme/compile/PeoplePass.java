package org.dozvon.scheme.compile;

import java.util.Arrays;
import java.util.List;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.scheme.model.Keypad;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.NameDirectory;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.plan.PhoneWaves;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPeople;
import org.jspecify.annotations.Nullable;

/// Whom a menu can ring by extension and by name. Who has no phone cannot be chosen.
final class PeoplePass {
    private final Indexes indexes;

    PeoplePass(Indexes indexes) {
        this.indexes = indexes;
    }

    @Nullable
    PlanPeople of(MenuStep menu) {
        var directory = menu.directory();
        return menu.ringsPeople()
                ? new PlanPeople(
                        extensions(menu), directory == null ? null : directory.key(), names(directory), inside(menu))
                : null;
    }

    private List<PlanPeople.Extension> extensions(MenuStep menu) {
        var direct = menu.direct();
        return direct == null
                ? List.of()
                : indexes.tenant().people().stream()
                        .filter(person -> !person.extension().isEmpty())
                        .map(person -> new PlanPeople.Extension(
                                person.extension(),
                                person.id(),
                                waves(person, direct.contacts(), direct.timeoutSeconds())))
                        .filter(extension -> !extension.waves().isEmpty())
                        .toList();
    }

    private List<String> inside(MenuStep menu) {
        return menu.direct() == null
                ? List.of()
                : indexes.tenant().inside().stream()
                        .map(InsideNumber::extension)
                        .toList();
    }

    private List<PlanPeople.Named> names(@Nullable NameDirectory directory) {
        return directory == null
                ? List.of()
                : people(directory).stream()
                        .map(person -> new PlanPeople.Named(
                                spelled(person.name()),
                                person.id(),
                                waves(person, directory.contacts(), directory.timeoutSeconds())))
                        .filter(named ->
                                !named.waves().isEmpty() && !named.spelled().isEmpty())
                        .toList();
    }

    private List<Person> people(NameDirectory directory) {
        return directory.group() == null
                ? indexes.tenant().people()
                : indexes.group(directory.group()).members().stream()
                        .map(indexes::person)
                        .toList();
    }

    private static List<String> spelled(String name) {
        return Arrays.stream(name.split("[^\\p{L}]+"))
                .map(Keypad::keys)
                .filter(keys -> !keys.isEmpty())
                .toList();
    }

    private static List<List<PlanLeg>> waves(Person person, ContactOrder order, int seconds) {
        return PhoneWaves.of(person.id(), person.contacts(), order, seconds);
    }
}
