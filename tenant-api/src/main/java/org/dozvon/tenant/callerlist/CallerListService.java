package org.dozvon.tenant.callerlist;

import java.util.List;
import java.util.Objects;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.ModelPart;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.Uses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// The caller lists of the tenant at hand.
@ApplicationScoped
public class CallerListService implements ModelPart {
    private final CallerListRepository callerLists;
    private final Publisher publisher;
    private final Uses uses;

    CallerListService(CallerListRepository callerLists, Publisher publisher, Uses uses) {
        this.callerLists = callerLists;
        this.publisher = publisher;
        this.uses = uses;
    }

    @Transactional
    public List<CallerList> list() {
        return callerLists.inOrder().stream().map(CallerListEntity::model).toList();
    }

    @Transactional
    public CallerList get(String id) {
        return callerLists.required(id).model();
    }

    @Transactional
    public CallerList create(CallerListForm form) {
        return publisher.publish(_ -> {
            var list = new CallerListEntity();
            write(list, form);
            callerLists.add(list, Objects.requireNonNullElse(form.id(), ""), form.name());
            return list.model();
        });
    }

    @Transactional
    public CallerList replace(String id, CallerListForm form) {
        return publisher.publish(_ -> {
            var list = callerLists.required(id);
            write(list, form);
            return list.model();
        });
    }

    @Transactional
    public void delete(String id) {
        publisher.publish(() -> {
            var list = callerLists.required(id);
            uses.refuseIfUsed(new CallerListId(id));
            callerLists.delete(list);
        });
    }

    @Override
    public void addTo(ModelBuilder whole) {
        whole.callerLists(list());
    }

    private static void write(CallerListEntity list, CallerListForm form) {
        list.name = form.name();
        list.entries = form.entries().stream().distinct().toList();
    }
}
