package org.dozvon.web.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.web.client.PersonView;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.PeopleMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Ids;
import org.dozvon.web.page.View;
import org.dozvon.web.people.GroupFormView.MemberRow;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.DefaultValue;
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
    private static final int FIRST_RANK = 1;
    private static final int LAST_RANK = 9;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(GroupFormView form, Errors errors);
    }

    private final TenantApi tenants;
    private final Texts texts;
    private final View view;

    GroupResource(@RestClient TenantApi tenants, Texts texts, View view) {
        this.texts = texts;
        this.tenants = tenants;
        this.view = view;
    }

    @GET
    @Path("new")
    public Response add() {
        return view.page(Templates.form(form("", "", Map.of(), ""), Errors.NONE));
    }

    @POST
    @Path("new")
    public Response add(
            @RestForm String name,
            @RestForm @Nullable List<String> member,
            @RestForm @Nullable List<String> rank,
            @RestForm @DefaultValue("") String hours) {
        var ranked = ranked(member, rank);
        try {
            tenants.addGroup(group(new GroupId(Ids.from(name)), name, ranked, hours));
            return View.to("/people?done=added");
        } catch (Refusal refusal) {
            return refused(refusal, form("", name, ranked, hours));
        }
    }

    @GET
    @Path("{id}")
    public Response edit(@PathParam("id") String id) {
        return view.page(Templates.form(form(known(id)), Errors.NONE));
    }

    @POST
    @Path("{id}")
    public Response edit(
            @PathParam("id") String id,
            @RestForm String name,
            @RestForm @Nullable List<String> member,
            @RestForm @Nullable List<String> rank,
            @RestForm @DefaultValue("") String hours) {
        var known = known(id);
        var ranked = ranked(member, rank);
        try {
            tenants.changeGroup(id, group(known.id(), name, ranked, hours));
            return View.to("/people?done=saved");
        } catch (Refusal refusal) {
            return refused(refusal, form(id, name, ranked, hours));
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
        return view.refused(
                refusal.status(),
                Templates.form(form, Errors.of(refusal.problem(), "name", "members", "ranks", "hours")));
    }

    private Group known(String id) {
        return tenants.groups().stream()
                .filter(group -> group.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Group group(GroupId id, String name, Map<String, Integer> ranked, String hours) {
        return new Group(
                id,
                name.trim(),
                ranked.keySet().stream().map(PersonId::new).toList(),
                ranked,
                HoursChoices.read(hours));
    }

    /// Who was chosen, in order, each with a rank. Who was chosen twice rings at the first place.
    private static Map<String, Integer> ranked(@Nullable List<String> members, @Nullable List<String> ranks) {
        var ranked = new LinkedHashMap<String, Integer>();
        for (var row = 0; members != null && row < members.size(); row++) {
            var member = members.get(row);
            if (!member.isEmpty()) {
                ranked.putIfAbsent(member, rank(ranks != null && row < ranks.size() ? ranks.get(row) : ""));
            }
        }
        return ranked;
    }

    private static int rank(String typed) {
        return typed.matches("[1-9]") ? Integer.parseInt(typed) : FIRST_RANK;
    }

    private GroupFormView form(Group group) {
        var ranked = new LinkedHashMap<String, Integer>();
        group.members().forEach(member -> ranked.put(member.value(), group.rank(member)));
        var hours = group.hours();
        return form(group.id().value(), group.name(), ranked, hours == null ? "" : hours.value());
    }

    private GroupFormView form(String id, String name, Map<String, Integer> ranked, String hours) {
        var people = tenants.people();
        var fresh = row(people, "", FIRST_RANK);
        var rows = ranked.entrySet().stream()
                .map(each -> row(people, each.getKey(), each.getValue()))
                .toList();
        return new GroupFormView(id, name, rows.isEmpty() ? List.of(fresh) : rows, fresh, hours(hours));
    }

    private List<Choice> hours(String chosen) {
        return HoursChoices.of(
                tenants.calendars(), texts.of(PeopleMessages.class).dutyByHand(), chosen);
    }

    private static MemberRow row(List<PersonView> people, String member, int rank) {
        var ranks = IntStream.rangeClosed(FIRST_RANK, LAST_RANK)
                .mapToObj(each -> new Choice(Integer.toString(each), Integer.toString(each), each == rank))
                .toList();
        return new MemberRow(PeopleChoices.of(people, member), ranks);
    }
}
