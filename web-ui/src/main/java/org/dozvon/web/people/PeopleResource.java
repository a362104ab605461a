package org.dozvon.web.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Set;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/// People and their phones.
@Path("/people")
@RunOnVirtualThread
public class PeopleResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<PersonLine> people, List<GroupLine> groups, String done);

        static native TemplateInstance form(PersonFormView form, String done, Errors errors);

        static native TemplateInstance phone(PhonePanel panel);
    }

    private final TenantApi tenants;
    private final PeopleForms forms;
    private final View view;

    PeopleResource(@RestClient TenantApi tenants, PeopleForms forms, View view) {
        this.tenants = tenants;
        this.forms = forms;
        this.view = view;
    }

    @GET
    public Response list() {
        var people = tenants.people();
        return view.page(Templates.list(forms.lines(people), forms.groups(people, tenants.groups()), view.done()));
    }

    @GET
    @Path("new")
    public Response add() {
        return view.page(Templates.form(forms.empty(), "", Errors.NONE));
    }

    @POST
    @Path("new")
    public Response add(
            @RestForm String name,
            @RestForm String extension,
            @RestForm @DefaultValue("") String email,
            @RestForm @DefaultValue("") String skills,
            @RestForm @DefaultValue("") String hours,
            @RestForm @Nullable List<String> phone) {
        try {
            var made = tenants.addPerson(forms.fresh(name, extension, email, skills, hours, phone));
            return View.to("/people/" + made.id() + "?done=added");
        } catch (Refusal refusal) {
            var form = forms.typed(null, name, extension, email, skills, hours, phone, false);
            return view.refused(refusal.status(), Templates.form(form, "", Errors.of(refusal.problem())));
        }
    }

    @GET
    @Path("{id}")
    public Response edit(@PathParam("id") String id) {
        return view.page(Templates.form(forms.of(tenants.person(id)), view.done(), Errors.NONE));
    }

    @POST
    @Path("{id}")
    public Response edit(
            @PathParam("id") String id,
            @RestForm String name,
            @RestForm String extension,
            @RestForm @DefaultValue("") String email,
            @RestForm @DefaultValue("") String skills,
            @RestForm @DefaultValue("") String hours,
            @RestForm @Nullable List<String> phone,
            @RestForm @Nullable String first) {
        var known = tenants.person(id);
        var phonesFirst = "phones".equals(first);
        try {
            tenants.changePerson(id, forms.changed(known, name, extension, email, skills, hours, phone, phonesFirst));
            return View.to("/people?done=saved");
        } catch (Refusal refusal) {
            var form = forms.typed(known, name, extension, email, skills, hours, phone, phonesFirst);
            return view.refused(refusal.status(), Templates.form(form, "", Errors.of(refusal.problem())));
        }
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        try {
            tenants.deletePerson(id);
            return View.to("/people?done=deleted");
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
            var form = forms.of(tenants.person(id));
            return view.refused(409, Templates.form(form, "", Errors.of(refusal.problem())));
        }
    }

    /// Makes the desk phone's account, or a new password for it; the answer is the only page that shows it.
    @POST
    @Path("{id}/phone")
    public Response phone(@PathParam("id") String id) {
        try {
            return view.page(Templates.phone(PhonePanel.of(id, tenants.makeSipAccount(id))));
        } catch (Refusal refusal) {
            if (!Set.of(409, 422, 429).contains(refusal.status())) {
                throw refusal;
            }
            var panel = forms.of(tenants.person(id))
                    .panel()
                    .refused(refusal.problem().shown());
            return view.refused(refusal.status(), Templates.phone(panel));
        }
    }

    @POST
    @Path("{id}/phone/delete")
    public Response deletePhone(@PathParam("id") String id) {
        try {
            tenants.deleteSipAccount(id);
            return View.to("/people/" + id + "?done=saved");
        } catch (Refusal refusal) {
            if (refusal.status() != 409 && refusal.status() != 422) {
                throw refusal;
            }
            var form = forms.of(tenants.person(id));
            return view.refused(refusal.status(), Templates.form(form, "", Errors.of(refusal.problem())));
        }
    }
}
