package org.dozvon.web.scheme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.web.client.Problem;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.StepProblem;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.SchemeMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Frame;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// What the editor asks while somebody draws. The drawing in memory is checked and told here; the draft is saved by
/// tenant-api, which refuses a draft that somebody else has changed meanwhile.
@Path("/schemes")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DraftResource {
    /// Far above any scheme that a person draws.
    private static final int LONGEST_SCHEME = 1024 * 1024;

    private final TenantApi tenants;
    private final EditorReader editors;
    private final Frame frame;
    private final Texts texts;

    DraftResource(@RestClient TenantApi tenants, EditorReader editors, Frame frame, Texts texts) {
        this.tenants = tenants;
        this.editors = editors;
        this.frame = frame;
        this.texts = texts;
    }

    public record Saved(
            long revision,
            boolean changed,
            List<StepProblem> problems,
            String waiting,
            List<EditorData.Word> words,
            String savedAt) {}

    @PUT
    @Path("{id}/draft")
    public Response save(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String revision, String body) {
        var scheme = read(body);
        try {
            var saved = tenants.saveDraft(id, revision, tree(body));
            var telling = editors.telling();
            return json(new Saved(
                    saved.revision(),
                    saved.changed(),
                    saved.all(),
                    saved.waiting(),
                    telling.words(scheme),
                    frame.formats().time(Instant.now())));
        } catch (Refusal refusal) {
            throw refusal.status() == 412 ? new Refusal(atTheirClock(refusal.problem())) : refusal;
        }
    }

    /// The revision that a person takes over who decides that their own drawing shall hold.
    @GET
    @Path("{id}/revision")
    @Consumes(MediaType.WILDCARD)
    public Response revision(@PathParam("id") String id) {
        return json(Map.of("revision", tenants.scheme(id).revision()));
    }

    private Scheme read(String body) {
        try {
            if (body.length() > LONGEST_SCHEME) {
                throw malformed();
            }
            return SchemeJson.MAPPER.readValue(body, Scheme.class);
        } catch (JsonProcessingException unreadable) {
            throw malformed();
        }
    }

    private static JsonNode tree(String body) {
        try {
            return SchemeJson.MAPPER.readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Expected JSON that was read once to be read again.", unreadable);
        }
    }

    private Refusal malformed() {
        var detail = texts.of(SchemeMessages.class).malformed();
        return new Refusal(new Problem(400, null, detail, "scheme-malformed", null, null, null));
    }

    private Problem atTheirClock(Problem problem) {
        return new Problem(
                problem.status(),
                problem.title(),
                problem.detail(),
                problem.code(),
                problem.problems(),
                problem.by(),
                clock(problem.at()));
    }

    private @Nullable String clock(@Nullable String at) {
        try {
            return at == null ? null : frame.formats().moment(Instant.parse(at));
        } catch (DateTimeParseException notAMoment) {
            return at;
        }
    }

    private static Response json(Object answer) {
        return Response.ok(SchemeJson.MAPPER.valueToTree(answer).toString(), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
