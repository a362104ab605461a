package org.dozvon.web.connection;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.web.client.ConnectionsApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.client.TrialForm;
import org.dozvon.web.language.ConnectionMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.Rows;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/// Connections to CRMs and to programs of the company.
@Path("/connections")
@RunOnVirtualThread
public class ConnectionResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<ConnectionLine> connections, DeliveryLog deliveries, String done);

        static native TemplateInstance kinds(List<KindWords> kinds);

        static native TemplateInstance form(
                ConnectionFormView form, DeliveryLog deliveries, String caller, Errors errors, String done);
    }

    private final ConnectionsApi connections;
    private final TenantApi tenants;
    private final ConnectionForms forms;
    private final DeliveryReader deliveries;
    private final Frame frame;
    private final Texts texts;
    private final View view;

    ConnectionResource(
            @RestClient ConnectionsApi connections,
            @RestClient TenantApi tenants,
            ConnectionForms forms,
            DeliveryReader deliveries,
            Frame frame,
            Texts texts,
            View view) {
        this.connections = connections;
        this.tenants = tenants;
        this.forms = forms;
        this.deliveries = deliveries;
        this.frame = frame;
        this.texts = texts;
        this.view = view;
    }

    @GET
    public Response list() {
        var lines = connections.all().stream().map(forms::line).toList();
        return view.page(Templates.list(lines, deliveries.all(), view.done()));
    }

    @GET
    @Path("new")
    public Response add(@QueryParam("kind") @Nullable String kind) {
        return ConnectionForms.kind(kind)
                .map(known -> page(forms.empty(known), ""))
                .orElseGet(() -> view.page(Templates.kinds(forms.kinds())));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        var kind = ConnectionForms.kind(fields.getFirst("kind")).orElseThrow(NotFoundException::new);
        try {
            var added = connections.add(forms.form(kind, new Rows(fields)));
            return View.to("/connections/" + added.id() + "?done=added");
        } catch (Refusal refusal) {
            return refused(refusal, forms.typed(null, kind, new Rows(fields), tenants.people()));
        }
    }

    @GET
    @Path("{id}")
    public Response edit(@PathParam("id") String id) {
        return page(forms.of(connections.one(id), tenants.people()), view.done());
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        var known = connections.one(id);
        try {
            connections.change(id, forms.form(known.kind(), new Rows(fields)));
            return View.to("/connections/" + id + "?done=saved");
        } catch (Refusal refusal) {
            return refused(refusal, forms.typed(known, known.kind(), new Rows(fields), tenants.people()));
        }
    }

    @POST
    @Path("{id}/test")
    public Response test(@PathParam("id") String id, @RestForm @Nullable String caller) {
        var known = connections.one(id);
        var people = tenants.people();
        var number = frame.formats().typedNumber(caller);
        try {
            requireNumber(number);
            var trial = connections.test(id, new TrialForm(number.isEmpty() ? null : number));
            var tried = forms.tried(known, trial, people, !number.isEmpty());
            return View.here(view.page(
                    Templates.form(tried, deliveries.of(known.url()), caller == null ? "" : caller, Errors.NONE, "")));
        } catch (Refusal refusal) {
            return refused(refusal, forms.of(known, people), caller == null ? "" : caller);
        }
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        var known = connections.one(id);
        try {
            connections.delete(id);
            return View.to("/connections?done=deleted");
        } catch (Refusal refusal) {
            return refused(refusal, forms.of(known, tenants.people()));
        }
    }

    private void requireNumber(String number) {
        if (!number.isEmpty() && !number.matches("\\+[1-9][0-9]{1,14}")) {
            throw View.wrong("caller", texts.of(ConnectionMessages.class).notANumber());
        }
    }

    private Response page(ConnectionFormView form, String done) {
        var asked = form.isNew() ? DeliveryLog.NONE : deliveries.of(form.url());
        return view.page(Templates.form(form, asked, "", Errors.NONE, done));
    }

    private Response refused(Refusal refusal, ConnectionFormView form) {
        return refused(refusal, form, "");
    }

    private Response refused(Refusal refusal, ConnectionFormView form, String caller) {
        var errors = Errors.of(refusal.problem(), form.fields());
        return view.refused(refusal.status(), Templates.form(form, DeliveryLog.NONE, caller, errors, ""));
    }
}
