package org.dozvon.web.callback;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.dozvon.web.client.CallBacksApi;
import org.dozvon.web.client.Refusal;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/// Callers who were promised a call back: who still waits, and how it went with the others.
@Path("/call-backs")
@RunOnVirtualThread
public class CallBackResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(CallBackListView list, String done);

        static native TemplateInstance list$live(CallBackListView list);

        static native TemplateInstance one(CallBackLine line, String outcome, String note, Errors errors);
    }

    private final CallBackReader reader;
    private final CallBacksApi callBacks;
    private final View view;

    CallBackResource(CallBackReader reader, @RestClient CallBacksApi callBacks, View view) {
        this.reader = reader;
        this.callBacks = callBacks;
        this.view = view;
    }

    @GET
    public Response list(
            @QueryParam("state") @DefaultValue("") String state, @QueryParam("after") @DefaultValue("") String after) {
        return view.page(Templates.list(reader.list(state.equals("done"), after), view.done()));
    }

    /// The first page, when it is not the one that was seen.
    @GET
    @Path("live")
    public Response live(
            @QueryParam("state") @DefaultValue("") String state, @QueryParam("seen") @DefaultValue("") String seen) {
        var list = reader.list(state.equals("done"), "");
        return list.live().endsWith("seen=" + seen)
                ? Response.noContent().build()
                : view.page(Templates.list$live(list));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return view.page(Templates.one(reader.one(id), "called-back", "", Errors.NONE));
    }

    @POST
    @Path("{id}")
    public Response end(
            @PathParam("id") String id, @RestForm @Nullable String outcome, @RestForm @Nullable String note) {
        var chosen = outcome == null ? "" : outcome;
        var written = note == null ? "" : note;
        try {
            callBacks.end(id, new CallBacksApi.End(chosen, written));
            return View.to("/call-backs?done=saved");
        } catch (Refusal refusal) {
            return view.refused(
                    refusal.status(),
                    Templates.one(reader.one(id), chosen, written, Errors.of(refusal.problem(), "outcome", "note")));
        }
    }
}
