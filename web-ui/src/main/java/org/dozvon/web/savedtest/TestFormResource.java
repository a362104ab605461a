package org.dozvon.web.savedtest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.rehearse.SavedCall;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.web.client.PublishingApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.SavedTests;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.Messages;
import org.dozvon.web.language.NumberMessages;
import org.dozvon.web.language.SavedTestMessages;
import org.dozvon.web.language.TestCallMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Faults;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.Ids;
import org.dozvon.web.page.Rows;
import org.dozvon.web.page.View;
import org.dozvon.web.testcall.CallFields;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/// Writes saved tests by form.
@Path("/schemes/{id}/tests")
@RunOnVirtualThread
public class TestFormResource {
    /// Fields that the form has a place for what is wrong with.
    private static final String[] PLACES = {
        "name",
        "number",
        "caller",
        "moment",
        "keys",
        "answers",
        "others",
        "patience",
        "webhooks",
        "owner",
        "client",
        "last",
        "ending",
        "path",
        "rang",
        "heard",
        "mailbox",
        "expected"
    };

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(TestFormView form, Errors errors, String done);

        static native TemplateInstance form$fields(TestFormView form, Errors errors, String done);
    }

    private final TenantApi tenants;
    private final PublishingApi publishing;
    private final Rehearsals rehearsals;
    private final TestViews views;
    private final Frame frame;
    private final Texts texts;
    private final View view;

    TestFormResource(
            @RestClient TenantApi tenants,
            @RestClient PublishingApi publishing,
            Rehearsals rehearsals,
            TestViews views,
            Frame frame,
            Texts texts,
            View view) {
        this.tenants = tenants;
        this.publishing = publishing;
        this.rehearsals = rehearsals;
        this.views = views;
        this.frame = frame;
        this.texts = texts;
        this.view = view;
    }

    /// @param copy of which test, none begins with an empty form
    @GET
    @Path("new")
    public Response add(@PathParam("id") String id, @QueryParam("copy") @Nullable String copy) {
        var kept = publishing.tests(id);
        var fields = copy == null ? views.empty() : TestFields.of(known(kept, copy));
        if (copy != null) {
            fields.putSingle("name", "");
        }
        return view.page(page(id, "", fields, kept.revision(), Errors.NONE));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        return save(id, "", fields);
    }

    @GET
    @Path("edit/{test}")
    public Response edit(@PathParam("id") String id, @PathParam("test") String test) {
        var kept = publishing.tests(id);
        return view.page(page(id, test, TestFields.of(known(kept, test)), kept.revision(), Errors.NONE));
    }

    @POST
    @Path("edit/{test}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(
            @PathParam("id") String id, @PathParam("test") String test, MultivaluedMap<String, String> fields) {
        return save(id, test, fields);
    }

    /// Plays the call, and expects what happens in it; nothing is kept yet.
    @POST
    @Path("fill")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response fill(
            @PathParam("id") String id,
            @QueryParam("test") @Nullable String test,
            MultivaluedMap<String, String> fields) {
        var scheme = tenants.scheme(id);
        var tenant = rehearsals.with(scheme);
        var known = test == null ? "" : test;
        try {
            var played = played(tenant, id, reader(fields).call());
            var filled = TestFields.filled(fields, played.expected());
            var done = texts.of(SavedTestMessages.class).filled();
            return view.page(Templates.form$fields(views.view(scheme, tenant, known, filled), Errors.NONE, done));
        } catch (Refusal refusal) {
            var form = views.view(scheme, tenant, known, fields);
            return view.refused(
                    refusal.status(), Templates.form$fields(form, Errors.of(refusal.problem(), PLACES), ""));
        }
    }

    private SavedTest played(Tenant tenant, String id, SavedCall call) {
        var rehearsal = rehearsals.on(tenant);
        try {
            return rehearsal.record(new SchemeId(id), "played", "played", call);
        } catch (IllegalArgumentException noSuchNumber) {
            throw View.wrong("number", texts.of(Messages.class).chooseAgain());
        }
    }

    private Response save(String id, String test, MultivaluedMap<String, String> fields) {
        try {
            var read = reader(fields).test(test.isEmpty() ? Ids.from(new Rows(fields).field("name")) : test);
            publishing.keepTests(id, revision(fields), new SavedTests.Change(with(publishing.tests(id), read)));
            return View.to("/schemes/" + id + "/tests?done=saved");
        } catch (Refusal refusal) {
            return refused(id, test, fields, refusal);
        }
    }

    /// Who comes second is told so, and what they typed stands beside what others have kept meanwhile.
    private Response refused(String id, String test, MultivaluedMap<String, String> fields, Refusal refusal) {
        if (refusal.status() != 412) {
            var errors = Errors.of(refusal.problem(), PLACES);
            return view.refused(refusal.status(), page(id, test, fields, revision(fields), errors));
        }
        var hint = texts.of(SavedTestMessages.class).stale();
        var errors = new Errors(refusal.problem().shown(), List.of(hint), Map.of());
        return view.refused(412, page(id, test, fields, publishing.tests(id).revision(), errors));
    }

    private static List<SavedTest> with(SavedTests.All kept, SavedTest test) {
        var all = new ArrayList<>(kept.tests());
        all.replaceAll(each -> each.id().equals(test.id()) ? test : each);
        if (!all.contains(test)) {
            all.add(test);
        }
        return all;
    }

    private static SavedTest known(SavedTests.All kept, String test) {
        return kept.tests().stream()
                .filter(each -> each.id().equals(test))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static String revision(MultivaluedMap<String, String> fields) {
        var revision = fields.getFirst("revision");
        return revision == null ? "" : revision;
    }

    private TestReader reader(MultivaluedMap<String, String> fields) {
        var call = new CallFields(frame.formats(), texts.of(NumberMessages.class), texts.of(TestCallMessages.class));
        return new TestReader(
                new Rows(fields),
                call,
                texts.of(SavedTestMessages.class),
                new Faults(texts.of(Messages.class).chooseAgain()));
    }

    private TemplateInstance page(
            String id, String test, MultivaluedMap<String, String> fields, Object revision, Errors errors) {
        var scheme = tenants.scheme(id);
        fields.putSingle("revision", revision.toString());
        return Templates.form(views.view(scheme, rehearsals.with(scheme), test, fields), errors, "");
    }
}
