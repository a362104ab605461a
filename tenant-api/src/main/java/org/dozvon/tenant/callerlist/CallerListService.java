package org.dozvon.tenant.callerlist;

import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.OwnedService;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.Uses;

import jakarta.inject.Singleton;

/// The caller lists of the tenant at hand.
@Singleton
public class CallerListService extends OwnedService<CallerListEntity, CallerListForm, CallerList> {
    CallerListService(CallerListRepository callerLists, Publisher publisher, Uses uses) {
        super(callerLists, publisher, uses);
    }

    @Override
    public void addTo(ModelBuilder whole) {
        whole.callerLists(list());
    }

    @Override
    protected CallerListEntity blank() {
        return new CallerListEntity();
    }

    @Override
    protected void write(CallerListEntity list, CallerListForm form) {
        list.name = form.name();
        list.entries = form.entries().stream().distinct().toList();
    }

    @Override
    protected CallerList view(CallerListEntity list) {
        return list.model();
    }

    @Override
    protected Record idOf(CallerListEntity list) {
        return new CallerListId(list.id);
    }
}
