package org.dozvon.web.calendar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.web.client.DaysApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Ids;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/// Hours and holidays.
@Path("/hours")
@RunOnVirtualThread
public class HoursResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<CalendarLine> calendars, List<RotaLine> rotas, String done);

        static native TemplateInstance form(CalendarFormView form, Errors errors);
    }

    private final TenantApi tenants;
    private final DaysApi days;
    private final CalendarForms forms;
    private final RotaForms rotas;
    private final View view;

    HoursResource(
            @RestClient TenantApi tenants, @RestClient DaysApi days, CalendarForms forms, RotaForms rotas, View view) {
        this.tenants = tenants;
        this.days = days;
        this.forms = forms;
        this.rotas = rotas;
        this.view = view;
    }

    @GET
    public Response list() {
        var lines = tenants.calendars().stream().map(forms::line).toList();
        return view.page(Templates.list(lines, rotas.lines(days.rotas(), tenants.people()), view.done()));
    }

    @GET
    @Path("new")
    public Response add() {
        return view.page(Templates.form(forms.empty(), Errors.NONE));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        var form = forms.typed("", fields);
        try {
            tenants.addCalendar(forms.calendar(new CalendarId(Ids.from(form.name())), null, form));
            return View.to("/hours?done=added");
        } catch (Refusal refusal) {
            return refused(refusal, form);
        }
    }

    @GET
    @Path("{id}")
    public Response edit(@PathParam("id") String id) {
        return view.page(Templates.form(forms.of(tenants.calendar(id)), Errors.NONE));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        var known = tenants.calendar(id);
        var form = forms.typed(id, fields);
        try {
            tenants.changeCalendar(id, forms.calendar(known.id(), known.zone(), form));
            return View.to("/hours?done=saved");
        } catch (Refusal refusal) {
            return refused(refusal, form);
        }
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        var known = tenants.calendar(id);
        try {
            tenants.deleteCalendar(id);
            return View.to("/hours?done=deleted");
        } catch (Refusal refusal) {
            return refused(refusal, forms.of(known));
        }
    }

    private Response refused(Refusal refusal, CalendarFormView form) {
        return view.refused(
                refusal.status(),
                Templates.form(form, Errors.of(refusal.problem(), "name", "intervals", "days", "holidays")));
    }
}
