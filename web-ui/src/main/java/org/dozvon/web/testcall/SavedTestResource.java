package org.dozvon.web.testcall;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.ArrayList;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.web.client.PublishingApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.SavedTests;
import org.dozvon.web.language.PublishingMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Ids;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// A call that was played on a draft becomes a saved test: what happened in it is what shall happen.
@Path("/test-call/keep")
@RunOnVirtualThread
public class SavedTestResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance kept(String scheme, String name, boolean kept, Errors errors);
    }

    private final PublishingApi publishing;
    private final Texts texts;
    private final View view;

    SavedTestResource(@RestClient PublishingApi publishing, Texts texts, View view) {
        this.publishing = publishing;
        this.texts = texts;
        this.view = view;
    }

    /// @param recorded as the page of the played call holds it
    @POST
    public Response keep(
            @RestForm @Nullable String scheme,
            @RestForm("test-name") @Nullable String typed,
            @RestForm @Nullable String recorded) {
        var name = typed == null ? "" : typed.strip();
        var id = scheme == null ? "" : scheme;
        try {
            keep(id, test(name, recorded));
            return view.page(Templates.kept(id, name, true, Errors.NONE));
        } catch (Refusal refusal) {
            return view.refused(refusal.status(), Templates.kept("", name, false, Errors.of(refusal.problem())));
        }
    }

    private void keep(String scheme, SavedTest test) {
        var all = publishing.tests(scheme);
        var more = new ArrayList<>(all.tests());
        more.add(test);
        publishing.keepTests(scheme, Integer.toString(all.revision()), new SavedTests.Change(more));
    }

    private SavedTest test(String name, @Nullable String recorded) {
        var words = texts.of(PublishingMessages.class);
        if (!SavedTest.isName(name)) {
            throw View.wrong("test-name", words.testNameWrong());
        }
        try {
            var played = SchemeJson.WIRE.readValue(recorded == null ? "" : recorded, SavedTest.class);
            return new SavedTest(Ids.from(name), name, played.call(), played.expected());
        } catch (JsonProcessingException notPlayed) {
            throw View.wrong("recorded", words.playFirst());
        }
    }
}
