package org.dozvon.web.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.dozvon.web.page.View;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
    private final View view;

    HomeResource(HomeReader reader, View view) {
        this.reader = reader;
        this.view = view;
    }

    @GET
    public Response home() {
        return view.page(Templates.home(reader.read()));
    }

    /// The part that refreshes.
    @GET
    @Path("today")
    public Response today() {
        return view.page(Templates.home$today(reader.read()));
    }
}
