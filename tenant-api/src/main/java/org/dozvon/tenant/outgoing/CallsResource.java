package org.dozvon.tenant.outgoing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.dozvon.tenant.access.OfTenant;
import org.dozvon.tenant.access.Roles;
import org.dozvon.tenant.limit.Limited;
import org.dozvon.tenant.outgoing.CallService.Asked;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/// Calls from one's own phone. What became of one stands in the list of calls.
@Path("/api/v1/calls")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Outgoing calls")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class CallsResource {
    private final CallService service;

    CallsResource(CallService service) {
        this.service = service;
    }

    @POST
    @ResponseStatus(202)
    @Limited(Limited.Kind.DESK)
    @Operation(
            summary =
                    "Ring one's own phone, then the number; sent again with the same Idempotency-Key nobody rings twice")
    public Asked ask(
            @HeaderParam("Idempotency-Key") @NotNull @Pattern(regexp = "[A-Za-z0-9-]{8,64}") String key,
            @Valid @NotNull CallForm form) {
        return service.ask(key, form);
    }
}
