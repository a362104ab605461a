package org.dozvon.web.scheme;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.web.client.NewScheme;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.SchemeSummary;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/// The list of schemes: begin one, copy one, delete one.
@Path("/schemes")
@RunOnVirtualThread
public class SchemeListResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<SchemeLine> schemes, String done, Errors errors);

        static native TemplateInstance add(List<SchemeSummary> schemes, String typed, String copyOf, Errors errors);

        static native TemplateInstance delete(String id, String name, Errors errors);
    }

    private final TenantApi tenants;
    private final Frame frame;
    private final View view;

    SchemeListResource(@RestClient TenantApi tenants, Frame frame, View view) {
        this.tenants = tenants;
        this.frame = frame;
        this.view = view;
    }

    @GET
    public Response list() {
        var formats = frame.formats();
        var lines = tenants.schemes().stream()
                .map(scheme -> SchemeLine.of(scheme, formats))
                .toList();
        return view.page(Templates.list(lines, view.done(), Errors.NONE));
    }

    @GET
    @Path("new")
    public Response form(@QueryParam("copy") @Nullable String copyOf) {
        return view.page(Templates.add(tenants.schemes(), "", copyOf == null ? "" : copyOf, Errors.NONE));
    }

    @POST
    @Path("new")
    public Response add(@RestForm String name, @RestForm String copyOf) {
        try {
            var made = tenants.addScheme(new NewScheme(name, copyOf == null || copyOf.isEmpty() ? null : copyOf));
            return View.to("/schemes/" + made.id());
        } catch (Refusal refusal) {
            return view.refused(
                    refusal.status(), Templates.add(tenants.schemes(), name, copyOf, Errors.of(refusal.problem())));
        }
    }

    @GET
    @Path("{id}/delete")
    public Response askDelete(@PathParam("id") String id) {
        return view.page(Templates.delete(id, tenants.scheme(id).name(), Errors.NONE));
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        try {
            tenants.deleteScheme(id);
            return View.to("/schemes?done=deleted");
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
            var name = tenants.scheme(id).name();
            return view.refused(409, Templates.delete(id, name, Errors.of(refusal.problem())));
        }
    }
}
