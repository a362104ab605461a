package org.dozvon.web.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.dozvon.web.language.Visitor;
import org.dozvon.web.page.View;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/// Home: today at a glance.
@Path("/")
@RunOnVirtualThread
public class HomeResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(HomeView home);

        static native TemplateInstance home$today(HomeView home);
    }

    private final HomeReader reader;
    private final Visitor visitor;
    private final View view;

    HomeResource(HomeReader reader, Visitor visitor, View view) {
        this.reader = reader;
        this.visitor = visitor;
        this.view = view;
    }

    /// Whoever only answers calls has a page of their own.
    @GET
    public Response home() {
        return visitor.onlyAnswers() ? View.to("/desk") : view.page(Templates.home(reader.read()));
    }

    /// The part that refreshes, when there is anything new in it.
    @GET
    @Path("today")
    public Response today(@QueryParam("seen") @Nullable String seen) {
        var home = reader.read();
        return home.seen().equals(seen) ? Response.noContent().build() : view.page(Templates.home$today(home));
    }
}
