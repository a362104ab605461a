package org.dozvon.web.savedtest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.rehearse.Miss;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.scheme.rehearse.Verdict;
import org.dozvon.web.call.PathLine;
import org.dozvon.web.client.PublishingApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.SchemeView;
import org.dozvon.web.client.StepProblem;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.PublishingMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.language.Visitor;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.View;
import org.dozvon.web.publishing.TestLine;
import org.dozvon.web.savedtest.TestRunView.MissLine;
import org.dozvon.web.scheme.EditorReader;
import org.dozvon.web.testcall.Simulator;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/// One saved test, run on the draft: its call lit up on the drawing, and on the blocks where it went another way what
/// was expected there.
@Path("/schemes/{id}/tests/run/{test}")
@RunOnVirtualThread
public class TestRunResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance run(TestRunView run, String json);
    }

    private final TenantApi tenants;
    private final PublishingApi publishing;
    private final Rehearsals rehearsals;
    private final Simulator simulator;
    private final EditorReader editors;
    private final Frame frame;
    private final Visitor visitor;
    private final Texts texts;
    private final View view;

    TestRunResource(
            @RestClient TenantApi tenants,
            @RestClient PublishingApi publishing,
            Rehearsals rehearsals,
            Simulator simulator,
            EditorReader editors,
            Frame frame,
            Visitor visitor,
            Texts texts,
            View view) {
        this.tenants = tenants;
        this.publishing = publishing;
        this.rehearsals = rehearsals;
        this.simulator = simulator;
        this.editors = editors;
        this.frame = frame;
        this.visitor = visitor;
        this.texts = texts;
        this.view = view;
    }

    @GET
    public Response run(@PathParam("id") String id, @PathParam("test") String test) {
        var scheme = tenants.scheme(id);
        var known = publishing.tests(id).tests().stream()
                .filter(each -> each.id().equals(test))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        try {
            return view.page(run(scheme, rehearsals.with(scheme), known));
        } catch (Refusal _) {
            // The draft has errors: the list tells which.
            return View.to("/schemes/" + id + "/tests");
        }
    }

    private TemplateInstance run(SchemeView scheme, Tenant tenant, SavedTest test) {
        var own = new SchemeId(scheme.id());
        var rehearsal = rehearsals.on(tenant);
        var verdict = rehearsal.run(own, test);
        var drawing = editors.readable(scheme, scheme.draft()).with(problems(verdict));
        if (verdict.misses().stream().anyMatch(miss -> miss.code().equals("test-number-unknown"))) {
            return Templates.run(told(scheme, verdict, List.of(), ""), EditorReader.json(drawing));
        }
        var trail = rehearsal.play(own, test.call());
        var run = told(scheme, verdict, simulator.path(tenant, trail), simulator.ending(trail));
        return Templates.run(run, EditorReader.json(drawing));
    }

    private TestRunView told(SchemeView scheme, Verdict verdict, List<PathLine> path, String ending) {
        var test = verdict.test();
        var call = TestLine.call(test, frame.formats(), texts.of(PublishingMessages.class));
        var misses = verdict.misses().stream()
                .map(miss -> line(miss, verdict.scheme(), visitor.language()))
                .toList();
        return new TestRunView(scheme.id(), scheme.name(), test.id(), test.name(), call, misses, path, ending);
    }

    private static MissLine line(Miss miss, SchemeId own, Language language) {
        var step = miss.step();
        return new MissLine(
                miss.at().in(language),
                miss.expected().in(language),
                miss.got().in(language),
                step != null && own.equals(miss.scheme()) ? step.value() : "");
    }

    private List<StepProblem> problems(Verdict verdict) {
        return verdict.misses().stream()
                .filter(miss -> miss.step() != null && verdict.scheme().equals(miss.scheme()))
                .map(miss -> new StepProblem(
                        String.valueOf(miss.step()),
                        null,
                        miss.code(),
                        "error",
                        miss.message(visitor.language()),
                        null,
                        null))
                .toList();
    }
}
