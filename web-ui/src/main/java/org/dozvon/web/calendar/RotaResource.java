package org.dozvon.web.calendar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.dozvon.scheme.model.RotaId;
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

/// Duty rotas; they are listed on the page of hours.
@Path("/rotas")
@RunOnVirtualThread
public class RotaResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(RotaFormView form, Errors errors);
    }

    private final TenantApi tenants;
    private final DaysApi days;
    private final RotaForms forms;
    private final View view;

    RotaResource(@RestClient TenantApi tenants, @RestClient DaysApi days, RotaForms forms, View view) {
        this.tenants = tenants;
        this.days = days;
        this.forms = forms;
        this.view = view;
    }

    @GET
    @Path("new")
    public Response add() {
        return view.page(Templates.form(forms.empty(tenants.people()), Errors.NONE));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        var form = forms.typed("", fields, tenants.people());
        try {
            days.addRota(forms.rota(new RotaId(Ids.from(form.name())), null, form));
            return View.to("/hours?done=added");
        } catch (Refusal refusal) {
            return refused(refusal, form);
        }
    }

    @GET
    @Path("{id}")
    public Response edit(@PathParam("id") String id) {
        return view.page(Templates.form(forms.of(days.rota(id), tenants.people()), Errors.NONE));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        var known = days.rota(id);
        var form = forms.typed(id, fields, tenants.people());
        try {
            days.changeRota(id, forms.rota(known.id(), known.zone(), form));
            return View.to("/hours?done=saved");
        } catch (Refusal refusal) {
            return refused(refusal, form);
        }
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        var known = days.rota(id);
        try {
            days.deleteRota(id);
            return View.to("/hours?done=deleted");
        } catch (Refusal refusal) {
            return refused(refusal, forms.of(known, tenants.people()));
        }
    }

    private Response refused(Refusal refusal, RotaFormView form) {
        return view.refused(refusal.status(), Templates.form(form, Errors.of(refusal.problem(), "name", "watches")));
    }
}
