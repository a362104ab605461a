package org.dozvon.web.testcall;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.rehearse.Answering;
import org.dozvon.scheme.rehearse.SavedCall;
import org.dozvon.web.client.PublishingApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.SavedTests;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.NumberMessages;
import org.dozvon.web.language.TestCallMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/// A simulated call becomes a saved test: what happened is what shall happen.
@Path("/test-call/keep")
@RunOnVirtualThread
public class SavedTestResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance kept(String scheme, String name, boolean kept, Errors errors);
    }

    private final TenantApi tenants;
    private final PublishingApi publishing;
    private final Frame frame;
    private final Texts texts;
    private final View view;

    SavedTestResource(
            @RestClient TenantApi tenants, @RestClient PublishingApi publishing, Frame frame, Texts texts, View view) {
        this.tenants = tenants;
        this.publishing = publishing;
        this.frame = frame;
        this.texts = texts;
        this.view = view;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(MultivaluedMap<String, String> fields) {
        var name = String.valueOf(fields.getFirst("test-name"));
        try {
            var attempt = Attempt.of(
                    fields, frame.formats(), texts.of(NumberMessages.class), texts.of(TestCallMessages.class));
            var scheme = attempt.draft().isEmpty()
                    ? Simulator.schemeOf(tenants.model("live"), attempt.number())
                    : attempt.draft();
            keep(scheme, new SavedTests.Recording(name, call(attempt)));
            return view.page(Templates.kept(scheme, name, true, Errors.NONE));
        } catch (Refusal refusal) {
            return view.refused(refusal.status(), Templates.kept("", name, false, Errors.of(refusal.problem())));
        }
    }

    private void keep(String scheme, SavedTests.Recording recording) {
        var test = publishing.recordTest(scheme, recording);
        var all = publishing.tests(scheme);
        var more = new ArrayList<>(all.tests());
        more.add(test);
        publishing.keepTests(scheme, Integer.toString(all.revision()), new SavedTests.Change(more));
    }

    private SavedCall call(Attempt attempt) {
        var caller = attempt.caller();
        return new SavedCall(
                attempt.number().isEmpty() ? null : new PhoneNumber(attempt.number()),
                caller == null ? null : new PhoneNumber(caller),
                LocalDateTime.ofInstant(attempt.moment(), frame.formats().zone())
                        .withNano(0),
                List.copyOf(attempt.keys()),
                answers(attempt),
                attempt.others().equals("SILENT") ? null : Answering.of(does(attempt.others())),
                attempt.speaks() ? null : 0,
                null,
                null);
    }

    private static Map<String, Answering> answers(Attempt attempt) {
        var answers = new HashMap<String, Answering>();
        attempt.answers().forEach((person, answer) -> answers.put(person, Answering.of(does(answer))));
        return answers;
    }

    private static Answering.Does does(String answer) {
        return switch (answer) {
            case "ANSWERS", "REAL" -> Answering.Does.PICKS_UP;
            case "BUSY" -> Answering.Does.BUSY;
            case "UNREACHABLE" -> Answering.Does.UNREACHABLE;
            default -> Answering.Does.SILENT;
        };
    }
}
