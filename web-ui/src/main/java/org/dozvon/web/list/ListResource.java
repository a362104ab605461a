package org.dozvon.web.list;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.ListMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.Ids;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/// Lists of callers who go another way in a scheme.
@Path("/lists")
@RunOnVirtualThread
public class ListResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<ListLine> lists, String done);

        static native TemplateInstance form(ListFormView form, List<RegionChoices> regions, Errors errors);
    }

    private final TenantApi tenants;
    private final Frame frame;
    private final Texts texts;
    private final View view;

    ListResource(@RestClient TenantApi tenants, Frame frame, Texts texts, View view) {
        this.tenants = tenants;
        this.frame = frame;
        this.texts = texts;
        this.view = view;
    }

    @GET
    public Response list() {
        var lines = tenants.callerLists().stream()
                .map(list -> new ListLine(
                        list.id().value(), list.name(), list.entries().size()))
                .toList();
        return view.page(Templates.list(lines, view.done()));
    }

    @GET
    @Path("new")
    public Response add() {
        return view.page(form(new ListFormView("", "", ""), Errors.NONE));
    }

    @POST
    @Path("new")
    public Response add(@RestForm String name, @RestForm String entries) {
        try {
            tenants.addCallerList(list(new CallerListId(Ids.from(name)), name, entries));
            return View.to("/lists?done=added");
        } catch (Refusal refusal) {
            return refused(refusal, new ListFormView("", name, entries));
        }
    }

    @GET
    @Path("{id}")
    public Response edit(@PathParam("id") String id) {
        return view.page(form(form(known(id)), Errors.NONE));
    }

    @POST
    @Path("{id}")
    public Response edit(@PathParam("id") String id, @RestForm String name, @RestForm String entries) {
        var known = known(id);
        try {
            tenants.changeCallerList(id, list(known.id(), name, entries));
            return View.to("/lists?done=saved");
        } catch (Refusal refusal) {
            return refused(refusal, new ListFormView(id, name, entries));
        }
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        var known = known(id);
        try {
            tenants.deleteCallerList(id);
            return View.to("/lists?done=deleted");
        } catch (Refusal refusal) {
            return refused(refusal, form(known));
        }
    }

    private Response refused(Refusal refusal, ListFormView form) {
        return view.refused(refusal.status(), form(form, Errors.of(refusal.problem())));
    }

    private CallerList known(String id) {
        return tenants.callerLists().stream()
                .filter(list -> list.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private TemplateInstance form(ListFormView form, Errors errors) {
        return Templates.form(form, RegionChoices.all(frame.formats(), texts.of(ListMessages.class)), errors);
    }

    private ListFormView form(CallerList list) {
        return new ListFormView(list.id().value(), list.name(), new TypedEntries(frame.formats()).text(list));
    }

    private CallerList list(CallerListId id, String name, String typed) {
        var reading = new TypedEntries(frame.formats());
        var entries = TypedEntries.lines(typed).stream()
                .map(line -> entry(reading, line))
                .distinct()
                .toList();
        return new CallerList(id, name.trim(), entries);
    }

    private String entry(TypedEntries reading, String line) {
        var entry = reading.entry(line);
        if (entry == null) {
            throw View.wrong("entries", texts.of(ListMessages.class).notAnEntry(line));
        }
        return entry;
    }
}
