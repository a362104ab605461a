package org.dozvon.scheme.check;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Tenant;

/// A group is people who exist, each once.
final class GroupsRule implements TenantRule {
    @Override
    public void check(Tenant tenant, Findings findings) {
        var people = tenant.people().stream().map(Person::id).collect(Collectors.toSet());
        tenant.groups().forEach(group -> check(group, people, findings));
    }

    private static void check(Group group, Set<PersonId> people, Findings findings) {
        if (!people.containsAll(group.members())) {
            findings.error(
                    null,
                    "group-member-unknown",
                    "В группе «" + group.name() + "» есть сотрудник, которого больше нет. Уберите его из группы.",
                    "Group “" + group.name() + "” has a member who is gone. Remove that member.");
        }
        if (Repeats.of(group.members(), Function.identity()).findAny().isPresent()) {
            findings.warning(
                    null,
                    "group-member-repeated",
                    "В группе «" + group.name() + "» один сотрудник указан дважды. Уберите лишнюю строку.",
                    "Group “" + group.name() + "” has the same member twice. Remove one of the lines.");
        }
        if (group.ranks().values().stream().anyMatch(rank -> rank < 1 || rank > Limits.RANK_MAX)) {
            findings.error(
                    null,
                    "group-rank-out-of-range",
                    "В группе «" + group.name() + "» ранг не от 1 до " + Limits.RANK_MAX + ". Исправьте его.",
                    "Group “" + group.name() + "” has a rank outside 1 to " + Limits.RANK_MAX + ". Correct it.");
        }
        if (group.members().size() > Limits.GROUP_MEMBERS) {
            findings.error(
                    null,
                    "group-too-large",
                    "В группе «" + group.name() + "» больше " + Limits.GROUP_MEMBERS + " человек. Разделите её.",
                    "Group “" + group.name() + "” has more than " + Limits.GROUP_MEMBERS + " people. Split it.");
        }
    }
}
