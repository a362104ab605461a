package org.dozvon.web.publishing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.web.client.PublishingApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.SavedTests;
import org.dozvon.web.client.SchemeView;
import org.dozvon.web.client.StepProblem;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.PublishingMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.View;
import org.dozvon.web.scheme.EditorReader;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/// The saved tests of a scheme, run on its draft each time that somebody looks, and drawn where they went another way.
@Path("/schemes/{id}/tests")
@RunOnVirtualThread
public class TestsResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                SchemeView scheme,
                List<TestLine> tests,
                int revision,
                int red,
                String json,
                String done,
                Errors errors);
    }

    private final TenantApi tenants;
    private final PublishingApi publishing;
    private final EditorReader editors;
    private final Frame frame;
    private final Texts texts;
    private final View view;

    TestsResource(
            @RestClient TenantApi tenants,
            @RestClient PublishingApi publishing,
            EditorReader editors,
            Frame frame,
            Texts texts,
            View view) {
        this.tenants = tenants;
        this.publishing = publishing;
        this.editors = editors;
        this.frame = frame;
        this.texts = texts;
        this.view = view;
    }

    @GET
    public Response list(@PathParam("id") String id) {
        return view.page(page(id, view.done(), Errors.NONE));
    }

    /// Whoever deletes a test of an older list is told so: the list has changed meanwhile.
    @POST
    @Path("delete")
    public Response delete(@PathParam("id") String id, @RestForm String test, @RestForm @Nullable String revision) {
        var others = publishing.tests(id).tests().stream()
                .filter(each -> !each.id().equals(test))
                .toList();
        try {
            publishing.keepTests(id, revision == null ? "" : revision, new SavedTests.Change(others));
            return View.to("/schemes/" + id + "/tests?done=deleted");
        } catch (Refusal refusal) {
            return view.refused(refusal.status(), page(id, "", Errors.listed(refusal.problem())));
        }
    }

    private TemplateInstance page(String id, String done, Errors errors) {
        var scheme = tenants.scheme(id);
        var kept = publishing.tests(id);
        try {
            var results = kept.tests().isEmpty() ? List.<SavedTests.Result>of() : publishing.runTests(id);
            return page(scheme, kept, results, done, errors);
        } catch (Refusal refusal) {
            if (refusal.status() != 422 && refusal.status() != 429) {
                throw refusal;
            }
            return page(scheme, kept, List.of(), done, Errors.listed(refusal.problem()));
        }
    }

    private TemplateInstance page(
            SchemeView scheme, SavedTests.All kept, List<SavedTests.Result> results, String done, Errors errors) {
        var words = texts.of(PublishingMessages.class);
        var formats = frame.formats();
        var lines = kept.tests().stream()
                .map(test -> TestLine.of(test, results, formats, words))
                .toList();
        var red = (int) results.stream().filter(result -> !result.passed()).count();
        return Templates.list(
                scheme, lines, kept.revision(), red, red == 0 ? "" : drawing(scheme, results), done, errors);
    }

    private String drawing(SchemeView scheme, List<SavedTests.Result> results) {
        return EditorReader.json(editors.readable(scheme, scheme.draft()).with(problems(scheme.id(), results)));
    }

    /// On this scheme's own blocks; those of other schemes stand in the list alone.
    private static List<StepProblem> problems(String scheme, List<SavedTests.Result> results) {
        return results.stream()
                .flatMap(result -> result.problems().stream())
                .filter(miss -> scheme.equals(miss.scheme()))
                .map(miss -> new StepProblem(miss.step(), null, miss.code(), "error", miss.message(), null, null))
                .toList();
    }
}
