package org.dozvon.tenant.number;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.tenant.access.OfTenant;
import org.dozvon.tenant.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/// Queues and schemes that phones of the company dial. Their numbers stand in one plan with people's extensions.
@Path("/api/v1/inside-numbers")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Numbers")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class InsideNumberResource {
    private final InsideNumberService service;

    InsideNumberResource(InsideNumberService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "What phones dial beside people's extensions")
    public List<InsideNumber> list() {
        return service.list();
    }

    @GET
    @Path("{extension}")
    @Operation(summary = "Where one inside number leads")
    public InsideNumber get(String extension) {
        return service.get(extension);
    }

    @PUT
    @Path("{extension}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Give a queue or a live scheme an inside number, or lead the number elsewhere")
    public InsideNumber put(String extension, @Valid @NotNull InsideNumberForm form) {
        return service.put(extension, form);
    }

    @DELETE
    @Path("{extension}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Take an inside number away")
    public void delete(String extension) {
        service.delete(extension);
    }
}
