package org.dozvon.tenant.schedule;

import java.util.List;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.OwnedService;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.Uses;

import jakarta.inject.Singleton;

/// The calendars of the tenant at hand.
@Singleton
public class CalendarService extends OwnedService<CalendarEntity, CalendarForm, Calendar> {
    CalendarService(CalendarRepository calendars, Publisher publisher, Uses uses) {
        super(calendars, publisher, uses);
    }

    @Override
    public void addTo(ModelBuilder whole) {
        whole.calendars(list());
    }

    @Override
    protected CalendarEntity blank() {
        return new CalendarEntity();
    }

    @Override
    protected void write(CalendarEntity calendar, CalendarForm form) {
        CalendarChecks.check(form);
        calendar.name = form.name();
        calendar.zone = form.zone();
        calendar.intervals = List.copyOf(form.intervals());
        calendar.days = List.copyOf(form.days());
        calendar.holidays = form.holidays();
    }

    @Override
    protected Calendar view(CalendarEntity calendar) {
        return calendar.model();
    }

    @Override
    protected Record idOf(CalendarEntity calendar) {
        return new CalendarId(calendar.id);
    }
}
