package org.dozvon.web.daily;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.dozvon.web.client.DaysApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/// Daily switches.
@Path("/switches")
@RunOnVirtualThread
public class SwitchesResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SwitchesView view, Errors errors, String done);
    }

    private final TenantApi tenants;
    private final DaysApi days;
    private final SwitchForms forms;
    private final View view;

    SwitchesResource(@RestClient TenantApi tenants, @RestClient DaysApi days, SwitchForms forms, View view) {
        this.tenants = tenants;
        this.days = days;
        this.forms = forms;
        this.view = view;
    }

    @GET
    public Response list() {
        return view.page(page(SwitchForms.Typed.NOTHING, Errors.NONE, view.done()));
    }

    @POST
    public Response turnOn(
            @RestForm String kind,
            @RestForm @Nullable String calendar,
            @RestForm @Nullable String announcement,
            @RestForm @Nullable String until) {
        var typed = new SwitchForms.Typed(kind, given(calendar), given(announcement), given(until));
        try {
            days.turnOn(forms.wanted(typed));
            return View.to("/switches?done=turned-on");
        } catch (Refusal refusal) {
            return view.refused(
                    refusal.status(),
                    page(typed, Errors.of(refusal.problem(), "announcement", "calendar", "until"), ""));
        }
    }

    @POST
    @Path("{id}/delete")
    public Response turnOff(@PathParam("id") String id) {
        days.turnOff(id);
        return View.to("/switches?done=turned-off");
    }

    private TemplateInstance page(SwitchForms.Typed typed, Errors errors, String done) {
        return Templates.list(forms.view(tenants.model("draft"), days.switches(), typed), errors, done);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
