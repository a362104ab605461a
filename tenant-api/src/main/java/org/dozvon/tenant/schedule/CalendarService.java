package org.dozvon.tenant.schedule;

import java.util.List;
import java.util.Objects;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.ModelPart;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.Uses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// The calendars of the tenant at hand.
@ApplicationScoped
public class CalendarService implements ModelPart {
    private final CalendarRepository calendars;
    private final Publisher publisher;
    private final Uses uses;

    CalendarService(CalendarRepository calendars, Publisher publisher, Uses uses) {
        this.calendars = calendars;
        this.publisher = publisher;
        this.uses = uses;
    }

    @Transactional
    public List<Calendar> list() {
        return calendars.inOrder().stream().map(CalendarEntity::model).toList();
    }

    @Transactional
    public Calendar get(String id) {
        return calendars.required(id).model();
    }

    @Transactional
    public Calendar create(CalendarForm form) {
        return publisher.publish(_ -> {
            var calendar = new CalendarEntity();
            write(calendar, form);
            calendars.add(calendar, Objects.requireNonNullElse(form.id(), ""), form.name());
            return calendar.model();
        });
    }

    @Transactional
    public Calendar replace(String id, CalendarForm form) {
        return publisher.publish(_ -> {
            var calendar = calendars.required(id);
            write(calendar, form);
            return calendar.model();
        });
    }

    @Transactional
    public void delete(String id) {
        publisher.publish(() -> {
            var calendar = calendars.required(id);
            uses.refuseIfUsed(new CalendarId(id));
            calendars.delete(calendar);
        });
    }

    @Override
    public void addTo(ModelBuilder whole) {
        whole.calendars(list());
    }

    private static void write(CalendarEntity calendar, CalendarForm form) {
        CalendarChecks.check(form);
        calendar.name = form.name();
        calendar.zone = form.zone();
        calendar.intervals = List.copyOf(form.intervals());
        calendar.days = List.copyOf(form.days());
    }
}
