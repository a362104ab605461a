package org.dozvon.tenant.people;

import java.util.List;
import java.util.Objects;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.ModelPart;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.Uses;
import org.dozvon.tenant.problem.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// The groups of the tenant at hand.
@ApplicationScoped
public class GroupService implements ModelPart {
    private final GroupRepository groups;
    private final PersonRepository people;
    private final Publisher publisher;
    private final Uses uses;

    GroupService(GroupRepository groups, PersonRepository people, Publisher publisher, Uses uses) {
        this.groups = groups;
        this.people = people;
        this.publisher = publisher;
        this.uses = uses;
    }

    @Transactional
    public List<Group> list() {
        return groups.inOrder().stream().map(GroupEntity::model).toList();
    }

    @Transactional
    public Group get(String id) {
        return groups.required(id).model();
    }

    @Transactional
    public Group create(GroupForm form) {
        return publisher.publish(_ -> {
            var group = new GroupEntity();
            write(group, form);
            groups.add(group, Objects.requireNonNullElse(form.id(), ""), form.name());
            return group.model();
        });
    }

    @Transactional
    public Group replace(String id, GroupForm form) {
        return publisher.publish(_ -> {
            var group = groups.required(id);
            write(group, form);
            return group.model();
        });
    }

    @Transactional
    public void delete(String id) {
        publisher.publish(() -> {
            var group = groups.required(id);
            uses.refuseIfUsed(new GroupId(id));
            groups.delete(group);
        });
    }

    @Override
    public void addTo(ModelBuilder whole) {
        whole.groups(list());
    }

    private void write(GroupEntity group, GroupForm form) {
        group.name = form.name();
        group.members = form.members().stream().distinct().toList();
        if (!people.areAllKnown(group.members)) {
            throw ProblemException.ofField("members", "person-unknown");
        }
    }
}
