package org.dozvon.tenant.scheme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.dozvon.scheme.model.Language;
import org.dozvon.tenant.access.OfTenant;
import org.dozvon.tenant.access.Roles;
import org.dozvon.tenant.plan.Drawings;
import org.dozvon.tenant.problem.ProblemWords;
import org.dozvon.tenant.scheme.SchemeText.Notation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// Schemes as text: JSON or YAML, with their saved tests.
@Path("/api/v1/scheme-texts")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Schemes as text")
@RolesAllowed({Roles.OWNER, Roles.ADMIN})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class TextResource {
    private static final String YAML = "application/yaml";

    private final TextService texts;

    TextResource(TextService texts) {
        this.texts = texts;
    }

    @GET
    @Path("{scheme}")
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "A scheme as text: json or yaml, its draft or what is live")
    public Response write(
            String scheme,
            @QueryParam("format") @DefaultValue("json") String format,
            @QueryParam("schemes") @DefaultValue("draft") String which) {
        var notation = Notation.named(format);
        return Response.ok(SchemeText.write(texts.file(scheme, Drawings.named(which)), notation))
                .type(notation.mediaType() + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + scheme + "." + notation.ending() + "\"")
                .build();
    }

    @PUT
    @Path("{scheme}")
    @Consumes({MediaType.APPLICATION_JSON, YAML})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Draft and tests from a text. If-Match names the revision of the draft",
            description = "A text without `tests` leaves them as they are. `testsRevision` is that of the tests as they"
                    + " were read; 412 when they have changed since.")
    public SchemeView replace(
            String scheme,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("testsRevision") @Nullable Integer testsRevision,
            @NotNull String text,
            @Context HttpHeaders headers) {
        var file = SchemeText.read(text, notation(headers));
        return texts.replace(scheme, Revisions.of(ifMatch), testsRevision, file, language(headers));
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, YAML})
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(summary = "A new scheme from a text")
    public SchemeView add(@NotNull String text, @Context HttpHeaders headers) {
        return texts.add(SchemeText.read(text, notation(headers)), language(headers));
    }

    private static Notation notation(HttpHeaders headers) {
        var type = headers.getMediaType();
        return type != null && type.getSubtype().endsWith("yaml") ? Notation.YAML : Notation.JSON;
    }

    private static Language language(HttpHeaders headers) {
        return ProblemWords.language(headers.getAcceptableLanguages());
    }
}
