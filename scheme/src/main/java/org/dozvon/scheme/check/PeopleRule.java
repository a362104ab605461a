package org.dozvon.scheme.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.Tenant;

/// An extension rings one person, and what somebody knows can be written down.
final class PeopleRule implements TenantRule {
    private static final Pattern EXTENSION = Pattern.compile("[0-9]{2,6}");

    @Override
    public void check(Tenant tenant, Findings findings) {
        var extended = tenant.people().stream()
                .filter(person -> !person.extension().isEmpty())
                .toList();
        repeated(extended, findings);
        hours(tenant, findings);
        for (var person : extended) {
            if (!EXTENSION.matcher(person.extension()).matches()) {
                findings.error(
                        null,
                        "extension-malformed",
                        "Добавочный сотрудника " + person.name()
                                + " — не от 2 до 6 цифр. Исправьте его, например на 101.",
                        "The extension of " + person.name() + " is not 2 to 6 digits. Correct it, to 101 for example.");
            }
        }
        tenant.people().stream()
                .filter(person -> person.contacts().size() > Limits.CONTACTS)
                .forEach(person -> findings.error(
                        null,
                        "contacts-too-many",
                        "У сотрудника " + person.name() + " больше " + Limits.CONTACTS + " телефонов. Уберите лишние.",
                        person.name() + " has more than " + Limits.CONTACTS + " phones. Remove some."));
        tenant.people().stream()
                .filter(person -> !SkillLimits.allow(person.skills()))
                .forEach(person -> findings.error(
                        null,
                        "person-skills-out-of-range",
                        "У сотрудника " + person.name() + " " + SkillLimits.IN_RUSSIAN,
                        "Of " + person.name() + " " + SkillLimits.IN_ENGLISH));
    }

    private static void hours(Tenant tenant, Findings findings) {
        var calendars = tenant.calendars().stream().map(Calendar::id).collect(Collectors.toSet());
        var people = tenant.people().stream()
                .filter(person -> person.hours() != null && !calendars.contains(person.hours()))
                .map(Person::name);
        var groups = tenant.groups().stream()
                .filter(group -> group.hours() != null && !calendars.contains(group.hours()))
                .map(Group::name);
        Stream.concat(people, groups)
                .forEach(name -> findings.error(
                        null,
                        "duty-hours-unknown",
                        "Графика дежурства «" + Text.start(name) + "» больше нет. Выберите другой.",
                        "The duty hours of “" + Text.start(name) + "” are gone. Choose others."));
    }

    private static void repeated(List<Person> people, Findings findings) {
        Repeats.of(people, Person::extension)
                .forEach(extension -> findings.error(
                        null,
                        "extension-repeated",
                        "Добавочный " + extension + " у двух сотрудников. Дайте одному из них другой.",
                        "Two people have extension " + extension + ". Give one of them another."));
    }
}
