package org.dozvon.tenant.tenant;

import io.smallrye.common.annotation.RunOnVirtualThread;
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

/// The tenant of the token.
@Path("/api/v1/tenant")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Tenant")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class TenantResource {
    private final TenantService service;

    TenantResource(TenantService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "The tenant itself")
    public TenantView get() {
        return service.get();
    }

    @PUT
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Rename the tenant, or move it to another time zone or language")
    public TenantView replace(@Valid @NotNull TenantForm form) {
        return service.replace(form);
    }
}
