package org.dozvon.tenant.scheme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.words.Difference;
import org.dozvon.tenant.access.OfTenant;
import org.dozvon.tenant.access.Roles;
import org.dozvon.tenant.limit.Limited;
import org.dozvon.tenant.problem.ProblemWords;
import org.dozvon.tenant.scheme.SchemeView.Published;
import org.dozvon.tenant.scheme.SchemeView.Saved;
import org.dozvon.tenant.scheme.SchemeView.Summary;
import org.dozvon.tenant.scheme.SchemeView.VersionView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/// How calls are routed.
@Path("/api/v1/schemes")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Schemes")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class SchemeResource {
    private final SchemeService schemes;
    private final VersionService versions;

    SchemeResource(SchemeService schemes, VersionService versions) {
        this.schemes = schemes;
        this.versions = versions;
    }

    @GET
    @Operation(summary = "All schemes")
    public List<Summary> list() {
        return schemes.list();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Begin a scheme")
    public SchemeView create(@Valid @NotNull SchemeForm.Create form, @Context HttpHeaders headers) {
        return schemes.create(form, language(headers));
    }

    @GET
    @Path("{scheme}")
    @Operation(summary = "One scheme, with its draft and its problems")
    public SchemeView get(String scheme, @Context HttpHeaders headers) {
        return schemes.get(scheme, language(headers));
    }

    @DELETE
    @Path("{scheme}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Remove a scheme that answers no number")
    public void delete(String scheme) {
        schemes.delete(scheme);
    }

    @PUT
    @Path("{scheme}/draft")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Keep the draft. If-Match names the revision that it was drawn on")
    public Saved draw(
            String scheme,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull Scheme draft,
            @Context HttpHeaders headers) {
        return schemes.draw(scheme, Revisions.of(ifMatch), draft, language(headers));
    }

    @DELETE
    @Path("{scheme}/draft")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Give the draft up: back to what is live")
    public SchemeView discard(String scheme, @Context HttpHeaders headers) {
        return schemes.discard(scheme, language(headers));
    }

    @POST
    @Path("{scheme}/publish")
    @Limited(Limited.Kind.PUBLISH)
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Publish the draft")
    public Published publish(String scheme, @Valid @NotNull SchemeForm.Publish form) {
        return versions.publish(scheme, form);
    }

    @POST
    @Path("{scheme}/rollback")
    @Limited(Limited.Kind.PUBLISH)
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Publish an old version again, as a new one")
    public Published rollBack(String scheme, @Valid @NotNull SchemeForm.Rollback form) {
        return versions.rollBack(scheme, form);
    }

    @GET
    @Path("{scheme}/versions")
    @Operation(summary = "What was published, the newest first")
    public List<VersionView> versions(String scheme) {
        return versions.list(scheme);
    }

    @GET
    @Path("{scheme}/versions/{version}")
    @Operation(summary = "The drawing of a version")
    public Scheme version(String scheme, int version) {
        return versions.get(scheme, version);
    }

    @GET
    @Path("{scheme}/diff")
    @Operation(summary = "In what two drawings differ: draft, live, or the number of a version")
    public List<Difference> diff(
            String scheme,
            @QueryParam("from") @DefaultValue("live") String from,
            @QueryParam("to") @DefaultValue("draft") String to,
            @Context HttpHeaders headers) {
        return versions.diff(scheme, from, to, language(headers));
    }

    private static Language language(HttpHeaders headers) {
        return ProblemWords.language(headers.getAcceptableLanguages());
    }
}
