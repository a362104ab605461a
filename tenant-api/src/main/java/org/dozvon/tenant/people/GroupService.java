package org.dozvon.tenant.people;

import java.util.Map;
import java.util.TreeMap;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.OwnedService;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.Uses;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.schedule.CalendarRepository;

import jakarta.inject.Singleton;

/// The groups of the tenant at hand.
@Singleton
public class GroupService extends OwnedService<GroupEntity, GroupForm, Group> {
    private final PersonRepository people;
    private final CalendarRepository calendars;

    GroupService(
            GroupRepository groups,
            PersonRepository people,
            CalendarRepository calendars,
            Publisher publisher,
            Uses uses) {
        super(groups, publisher, uses);
        this.people = people;
        this.calendars = calendars;
    }

    @Override
    public void addTo(ModelBuilder whole) {
        whole.groups(list());
    }

    @Override
    protected GroupEntity blank() {
        return new GroupEntity();
    }

    @Override
    protected void write(GroupEntity group, GroupForm form) {
        group.name = form.name();
        group.members = form.members().stream().distinct().toList();
        if (!people.areAllKnown(group.members)) {
            throw ProblemException.ofField("members", "person-unknown");
        }
        group.ranks = ofMembers(form);
        group.hours = calendars.known("hours", form.hours());
    }

    /// Rank 1 is what everybody has who has none.
    private static Map<String, Integer> ofMembers(GroupForm form) {
        var ranks = new TreeMap<String, Integer>();
        if (form.ranks() != null) {
            form.members().stream()
                    .map(member -> member.value())
                    .filter(form.ranks()::containsKey)
                    .forEach(member -> ranks.put(member, form.ranks().get(member)));
        }
        ranks.values().removeIf(rank -> rank == 1);
        return ranks;
    }

    @Override
    protected Group view(GroupEntity group) {
        return group.model();
    }

    @Override
    protected Record idOf(GroupEntity group) {
        return new GroupId(group.id);
    }
}
