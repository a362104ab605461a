package org.dozvon.web.call;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.dozvon.web.page.View;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/// Calls: the list, and one call.
@Path("/calls")
@RunOnVirtualThread
public class CallResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(CallListView list);

        static native TemplateInstance list$live(CallListView list);

        static native TemplateInstance call(CallStoryView call);
    }

    private final CallReader reader;
    private final View view;

    CallResource(CallReader reader, View view) {
        this.reader = reader;
        this.view = view;
    }

    @GET
    public Response list(
            @QueryParam("period") @DefaultValue("") String period,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("outcome") @DefaultValue("") String outcome,
            @QueryParam("direction") @DefaultValue("") String direction,
            @QueryParam("caller") @DefaultValue("") String caller,
            @QueryParam("dialled") @DefaultValue("") String dialled,
            @QueryParam("person") @DefaultValue("") String person,
            @QueryParam("after") @DefaultValue("") String after) {
        var filter = new CallFilter(period, from, to, outcome, direction, caller, dialled, person);
        return view.page(Templates.list(reader.list(filter, after)));
    }

    /// The newest calls, when they are not those that the page has seen.
    @GET
    @Path("live")
    public Response live(
            @QueryParam("period") @DefaultValue("") String period,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("outcome") @DefaultValue("") String outcome,
            @QueryParam("direction") @DefaultValue("") String direction,
            @QueryParam("caller") @DefaultValue("") String caller,
            @QueryParam("dialled") @DefaultValue("") String dialled,
            @QueryParam("person") @DefaultValue("") String person,
            @QueryParam("seen") @DefaultValue("") String seen) {
        var list = reader.list(new CallFilter(period, from, to, outcome, direction, caller, dialled, person), "");
        return list.live().endsWith("seen=" + seen)
                ? Response.noContent().build()
                : view.page(Templates.list$live(list));
    }

    @GET
    @Path("{id}")
    public Response call(@PathParam("id") String id) {
        return view.page(Templates.call(reader.story(id)));
    }
}
