package org.dozvon.web.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.web.client.PersonView;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Ids;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/// Groups of people who answer the same calls.
@Path("/groups")
@RunOnVirtualThread
public class GroupResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(GroupFormView form, Errors errors);
    }

    private final TenantApi tenants;
    private final View view;

    GroupResource(@RestClient TenantApi tenants, View view) {
        this.tenants = tenants;
        this.view = view;
    }

    @GET
    @Path("new")
    public Response add() {
        return view.page(Templates.form(form("", "", List.of()), Errors.NONE));
    }

    @POST
    @Path("new")
    public Response add(@RestForm String name, @RestForm @Nullable List<String> member) {
        try {
            tenants.addGroup(new Group(new GroupId(Ids.from(name)), name.trim(), members(member)));
            return View.to("/people?done=added");
        } catch (Refusal refusal) {
            return refused(refusal, form("", name, chosen(member)));
        }
    }

    @GET
    @Path("{id}")
    public Response edit(@PathParam("id") String id) {
        return view.page(Templates.form(form(known(id)), Errors.NONE));
    }

    @POST
    @Path("{id}")
    public Response edit(@PathParam("id") String id, @RestForm String name, @RestForm @Nullable List<String> member) {
        var known = known(id);
        try {
            tenants.changeGroup(id, new Group(known.id(), name.trim(), members(member)));
            return View.to("/people?done=saved");
        } catch (Refusal refusal) {
            return refused(refusal, form(id, name, chosen(member)));
        }
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        var known = known(id);
        try {
            tenants.deleteGroup(id);
            return View.to("/people?done=deleted");
        } catch (Refusal refusal) {
            return refused(refusal, form(known));
        }
    }

    private Response refused(Refusal refusal, GroupFormView form) {
        return view.refused(refusal.status(), Templates.form(form, Errors.of(refusal.problem())));
    }

    private Group known(String id) {
        return tenants.groups().stream()
                .filter(group -> group.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static List<PersonId> members(@Nullable List<String> chosen) {
        return chosen(chosen).stream().map(PersonId::new).toList();
    }

    /// Who was chosen twice rings at the first place.
    private static List<String> chosen(@Nullable List<String> members) {
        return members == null
                ? List.of()
                : members.stream().filter(id -> !id.isEmpty()).distinct().toList();
    }

    private GroupFormView form(Group group) {
        return form(
                group.id().value(),
                group.name(),
                group.members().stream().map(PersonId::value).toList());
    }

    private GroupFormView form(String id, String name, List<String> members) {
        var people = tenants.people();
        var rows = members.isEmpty() ? List.of("") : members;
        return new GroupFormView(
                id, name, rows.stream().map(member -> choices(people, member)).toList(), choices(people, ""));
    }

    private static List<Choice> choices(List<PersonView> people, String chosen) {
        return people.stream()
                .map(person ->
                        new Choice(person.id(), person.name(), person.id().equals(chosen)))
                .toList();
    }
}
