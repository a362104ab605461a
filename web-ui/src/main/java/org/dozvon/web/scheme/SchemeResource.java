package org.dozvon.web.scheme;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dozvon.web.client.Difference;
import org.dozvon.web.client.PublishOrder;
import org.dozvon.web.client.PublishRequest;
import org.dozvon.web.client.PublishingApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.RollbackRequest;
import org.dozvon.web.client.SchemeView;
import org.dozvon.web.client.StepProblem;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.PublishingMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/// One scheme: its editor's page, publishing, versions.
@Path("/schemes")
@RunOnVirtualThread
public class SchemeResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance scheme(
                SchemeView scheme,
                LiveLine live,
                EditorData editor,
                String json,
                String done,
                Errors errors,
                List<OrderLine> orders);

        static native TemplateInstance publish(
                String id,
                long revision,
                boolean first,
                List<Difference> differences,
                List<StepProblem> problems,
                boolean blocked,
                TypedOrder typed,
                Errors errors);

        static native TemplateInstance progress(LiveProgress progress);

        static native TemplateInstance versions(
                SchemeView scheme, List<LiveLine> versions, List<Difference> differences, Errors errors);

        static native TemplateInstance version(
                SchemeView scheme, LiveLine version, EditorData editor, String json, List<Difference> differences);
    }

    private final TenantApi tenants;
    private final PublishingApi publishing;
    private final EditorReader editors;
    private final Frame frame;
    private final Texts texts;
    private final View view;

    SchemeResource(
            @RestClient TenantApi tenants,
            @RestClient PublishingApi publishing,
            EditorReader editors,
            Frame frame,
            Texts texts,
            View view) {
        this.tenants = tenants;
        this.publishing = publishing;
        this.editors = editors;
        this.texts = texts;
        this.frame = frame;
        this.view = view;
    }

    @GET
    @Path("{id}")
    public Response scheme(@PathParam("id") String id) {
        return view.page(scheme(id, view.done(), Errors.NONE));
    }

    /// The dialog's part: what changes for callers, and whether it may.
    @GET
    @Path("{id}/publish")
    public Response review(@PathParam("id") String id) {
        return view.page(review(tenants.scheme(id), TypedOrder.NOTHING, Errors.NONE));
    }

    @POST
    @Path("{id}/publish")
    public Response publish(@PathParam("id") String id, @RestForm long revision, @RestForm @Nullable String comment) {
        var typed = TypedOrder.of(comment, null, null);
        try {
            var published = tenants.publish(id, new PublishRequest(revision, typed.comment()));
            return progress(id, published.planVersion());
        } catch (Refusal refusal) {
            return refused(id, typed, refusal);
        }
    }

    /// The draft as it is now, at a later hour.
    @POST
    @Path("{id}/orders")
    public Response order(
            @PathParam("id") String id,
            @RestForm long revision,
            @RestForm @Nullable String comment,
            @RestForm @Nullable String publishAt,
            @RestForm @Nullable String returnAt) {
        var typed = TypedOrder.of(comment, publishAt, returnAt);
        try {
            var at = moment("publishAt", typed.publishAt());
            var back = typed.returnAt().isBlank() ? null : moment("returnAt", typed.returnAt());
            publishing.order(id, new PublishOrder.Request(revision, at, back, typed.comment()));
            return Response.noContent()
                    .header("HX-Redirect", "/schemes/" + id + "?done=ordered")
                    .build();
        } catch (Refusal refusal) {
            return refused(id, typed, refusal);
        }
    }

    @POST
    @Path("{id}/orders/{order}/cancel")
    public Response cancel(@PathParam("id") String id, @PathParam("order") String order, @RestForm String state) {
        try {
            publishing.cancelOrder(id, order, state);
            return View.to("/schemes/" + id);
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return view.refused(refusal.status(), scheme(id, "", Errors.listed(refusal.problem())));
        }
    }

    /// How far the plan got; the page asks again until every router has it.
    @GET
    @Path("{id}/live/{plan}")
    public Response progress(@PathParam("id") String id, @PathParam("plan") long plan) {
        return view.page(Templates.progress(LiveProgress.of(id, tenants.applied(plan))));
    }

    @POST
    @Path("{id}/discard")
    public Response discard(@PathParam("id") String id) {
        tenants.discardDraft(id);
        return View.to("/schemes/" + id + "?done=discarded");
    }

    @GET
    @Path("{id}/versions")
    public Response versions(@PathParam("id") String id) {
        return view.page(versions(tenants.scheme(id), Errors.NONE));
    }

    @GET
    @Path("{id}/versions/{version}")
    public Response version(@PathParam("id") String id, @PathParam("version") long version) {
        var scheme = tenants.scheme(id);
        var drawing = tenants.version(id, version);
        var editor = editors.readable(scheme, drawing);
        var line = tenants.versions(id).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .map(each -> LiveLine.of(each, frame.formats()))
                .orElse(LiveLine.NONE);
        var differences =
                scheme.live() == null ? List.<Difference>of() : tenants.diff(id, "live", Long.toString(version));
        return view.page(Templates.version(scheme, line, editor, EditorReader.json(editor), differences));
    }

    @POST
    @Path("{id}/rollback")
    public Response rollback(@PathParam("id") String id, @RestForm long version, @RestForm String comment) {
        try {
            var published = tenants.rollback(id, new RollbackRequest(version, comment == null ? "" : comment));
            return progress(id, published.planVersion());
        } catch (Refusal refusal) {
            // Its page says why, and not the dialog alone that asked.
            var page = view.refused(refusal.status(), versions(tenants.scheme(id), Errors.listed(refusal.problem())));
            return Response.fromResponse(page).header("HX-Retarget", "body").build();
        }
    }

    private TemplateInstance scheme(String id, String done, Errors errors) {
        var scheme = tenants.scheme(id);
        var editor = frame.mayChange() ? editors.editable(scheme) : editors.readable(scheme, scheme.draft());
        var live = LiveLine.of(scheme.live(), frame.formats());
        return Templates.scheme(scheme, live, editor, EditorReader.json(editor), done, errors, orders(id));
    }

    private Instant moment(String field, String typed) {
        try {
            return frame.formats().parsed(typed);
        } catch (DateTimeParseException notOne) {
            throw View.wrong(field, texts.of(PublishingMessages.class).notAMoment());
        }
    }

    private List<OrderLine> orders(String id) {
        var words = texts.of(PublishingMessages.class);
        return publishing.orders(id).stream()
                .filter(OrderLine::isWorthTelling)
                .map(order -> OrderLine.of(order, frame.formats(), words))
                .toList();
    }

    private Response refused(String id, TypedOrder typed, Refusal refusal) {
        return view.refused(
                refusal.status(),
                review(tenants.scheme(id), typed, Errors.of(refusal.problem(), "comment", "publishAt", "returnAt")));
    }

    private TemplateInstance review(SchemeView scheme, TypedOrder typed, Errors errors) {
        var first = scheme.live() == null;
        var differences = first ? List.<Difference>of() : tenants.diff(scheme.id(), "live", "draft");
        var blocked = scheme.all().stream().anyMatch(StepProblem::error);
        return Templates.publish(
                scheme.id(), scheme.revision(), first, differences, scheme.all(), blocked, typed, errors);
    }

    private TemplateInstance versions(SchemeView scheme, Errors errors) {
        var formats = frame.formats();
        var lines = tenants.versions(scheme.id()).stream()
                .map(version -> LiveLine.of(version, formats))
                .toList();
        var differences = scheme.live() == null || !scheme.changed()
                ? List.<Difference>of()
                : tenants.diff(scheme.id(), "live", "draft");
        return Templates.versions(scheme, lines, differences, errors);
    }
}
