package org.dozvon.gateway.recording;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.dozvon.scheme.model.TenantId;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.FilePart;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// Plays what callers left to the tenant that they left it for. The tenant is the token's; each playing
/// leaves a line in the log.
@Path("/api/v1/recordings")
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class RecordingResource {
    private static final Logger AUDIT = Logger.getLogger("org.dozvon.audit");

    private final Recordings recordings;
    private final JsonWebToken token;

    public RecordingResource(Recordings recordings, JsonWebToken token) {
        this.recordings = recordings;
        this.token = token;
    }

    @GET
    @Path("{message}")
    @RolesAllowed({"owner", "admin", "supervisor", "manager", "agent"})
    @RunOnVirtualThread
    @Operation(summary = "Play a recording, or the part of it that Range asks for")
    @APIResponse(responseCode = "200", description = "All of it", content = @Content(mediaType = "audio/wav"))
    @APIResponse(responseCode = "206", description = "The part asked for", content = @Content(mediaType = "audio/wav"))
    @APIResponse(responseCode = "404", description = "None of that name, or another tenant's")
    public Response play(@PathParam("message") String message, @HeaderParam("Range") @Nullable String range)
            throws IOException {
        var tenant = tenant();
        if (tenant.isEmpty()) {
            return Problem.of(
                    Response.Status.FORBIDDEN,
                    "tenant-missing",
                    "Expected a token that names its tenant, but it names none. Ask for an account in a company.");
        }
        var file = recordings.find(tenant.get(), message);
        if (file.isEmpty()) {
            return Problem.of(
                    Response.Status.NOT_FOUND,
                    "recording-unknown",
                    "Expected to find this recording, but there is none of that name.");
        }
        AUDIT.infof("A recording was played tenant=%s message=%s user=%s", tenant.get(), message, token.getSubject());
        return answer(file.get(), range);
    }

    private static Response answer(java.nio.file.Path file, @Nullable String range) throws IOException {
        long size = Files.size(file);
        return switch (ByteRange.of(range, size)) {
            case ByteRange.Wish.Whole _ -> audio(Response.ok(new FilePart(file.toFile(), 0, size)));
            case ByteRange.Wish.Part(var part) ->
                audio(Response.status(Response.Status.PARTIAL_CONTENT)
                        .entity(new FilePart(file.toFile(), part.first(), part.length()))
                        .header("Content-Range", part.contentRange(size)));
            case ByteRange.Wish.Unsatisfiable _ ->
                Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                        .header("Content-Range", "bytes */" + size)
                        .build();
        };
    }

    private static Response audio(Response.ResponseBuilder answer) {
        return answer.type("audio/wav")
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                // A person's voice has no business in a shared cache.
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Optional<TenantId> tenant() {
        Optional<String> claim = token.claim("tenant_id");
        try {
            return claim.filter(id -> !id.isEmpty()).map(TenantId::new);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
