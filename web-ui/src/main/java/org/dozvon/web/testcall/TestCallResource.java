package org.dozvon.web.testcall;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.language.NumberMessages;
import org.dozvon.web.language.TestCallMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.View;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/// A call that changes nothing: simulated at once, or placed for real and watched step by step.
@Path("/test-call")
@RunOnVirtualThread
public class TestCallResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(TestForm form);

        static native TemplateInstance drawn(TestRun run, String json, Errors errors);

        static native TemplateInstance trail(TestRun run);

        static native TemplateInstance refused(Errors errors);
    }

    private final TestForms forms;
    private final Simulator simulator;
    private final RealCalls realCalls;
    private final Frame frame;
    private final Texts texts;
    private final View view;

    TestCallResource(TestForms forms, Simulator simulator, RealCalls realCalls, Frame frame, Texts texts, View view) {
        this.forms = forms;
        this.simulator = simulator;
        this.realCalls = realCalls;
        this.frame = frame;
        this.texts = texts;
        this.view = view;
    }

    @GET
    public Response form(@QueryParam("scheme") @Nullable String scheme, @Context UriInfo asked) {
        return view.page(
                Templates.form(forms.form(scheme == null ? "" : scheme, Asked.of(asked.getQueryParameters()))));
    }

    @POST
    @Path("simulate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response simulate(MultivaluedMap<String, String> fields) {
        try {
            return drawn(simulator.run(attempt(fields)), fields);
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    @POST
    @Path("place")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response place(MultivaluedMap<String, String> fields) {
        try {
            return drawn(realCalls.place(attempt(fields)), fields);
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    /// What has happened so far; the page asks again until the call is over.
    @GET
    @Path("real/{testId}")
    public Response trail(
            @PathParam("testId") String testId, @QueryParam("seen") int seen, @QueryParam("placed") long placed) {
        return realCalls
                .watch(testId, seen, placed)
                .map(run -> view.page(Templates.trail(run)))
                .orElseGet(() -> Response.noContent().build());
    }

    /// The end shows in the trail when the router has told it.
    @POST
    @Path("real/{testId}/hang-up")
    public Response hangUp(@PathParam("testId") String testId) {
        realCalls.hangUp(testId);
        return Response.noContent().build();
    }

    private Attempt attempt(MultivaluedMap<String, String> fields) {
        return Attempt.of(
                fields,
                new CallFields(frame.formats(), texts.of(NumberMessages.class), texts.of(TestCallMessages.class)));
    }

    private Response drawn(TestRun run, MultivaluedMap<String, String> fields) {
        var draft = String.valueOf(fields.getFirst("what")).startsWith("draft:");
        return view.page(Templates.drawn(run, forms.drawing(run.scheme(), draft), Errors.NONE));
    }

    private Response refused(Refusal refusal) {
        if (refusal.status() == 404) {
            throw refusal;
        }
        return view.refused(refusal.status(), Templates.refused(Errors.of(refusal.problem())));
    }
}
