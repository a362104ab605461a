package org.dozvon.tenant.outgoing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.dozvon.scheme.model.Outgoing;
import org.dozvon.tenant.access.OfTenant;
import org.dozvon.tenant.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/// By which rules the tenant's own phones call out.
@Path("/api/v1/outgoing")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Outgoing calls")
@RolesAllowed({Roles.OWNER, Roles.ADMIN})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class OutgoingResource {
    private final OutgoingService service;

    OutgoingResource(OutgoingService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "The rules, or the usual ones while nobody has decided")
    public Outgoing get() {
        return service.get();
    }

    @PUT
    @Operation(summary = "Choose which number is shown, where calls may go, and their limits")
    public Outgoing replace(@Valid @NotNull OutgoingForm form) {
        return service.replace(form);
    }
}
