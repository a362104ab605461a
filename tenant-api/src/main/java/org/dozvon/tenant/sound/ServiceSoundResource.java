package org.dozvon.tenant.sound;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.tenant.access.Roles;
import org.dozvon.tenant.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/// Sounds for media nodes, which play those of all tenants.
@Path("/api/v1/service/sounds")
@RunOnVirtualThread
@Tag(name = "Services")
@RolesAllowed(Roles.SERVICE)
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class ServiceSoundResource {
    private final SoundService service;

    ServiceSoundResource(SoundService service) {
        this.service = service;
    }

    @GET
    @Path("{tenant}/{sound}")
    @Produces("audio/wav")
    @Operation(summary = "A tenant's sound, for a media node")
    public Response audio(String tenant, String sound) {
        return WavAnswer.of(service.fileOf(known(tenant), sound));
    }

    private static TenantId known(String tenant) {
        try {
            return new TenantId(tenant);
        } catch (IllegalArgumentException _) {
            throw ProblemException.unknown();
        }
    }
}
