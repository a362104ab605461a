package org.dozvon.tenant.schedule;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.model.DailySwitch;
import org.dozvon.tenant.access.OfTenant;
import org.dozvon.tenant.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/// What is turned on for a while, without touching a scheme: supervisors may, too.
@Path("/api/v1/switches")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Hours")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class SwitchResource {
    private final SwitchService service;

    SwitchResource(SwitchService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "All daily switches that are kept")
    public List<DailySwitch> list() {
        return service.list();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR})
    @Operation(summary = "Turn a switch on")
    public DailySwitch create(@Valid @NotNull SwitchForm form) {
        return service.create(form);
    }

    @GET
    @Path("{switch}")
    @Operation(summary = "One daily switch")
    public DailySwitch get(@PathParam("switch") String id) {
        return service.get(id);
    }

    @PUT
    @Path("{switch}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR})
    @Operation(summary = "Change a switch, such as its end")
    public DailySwitch replace(@PathParam("switch") String id, @Valid @NotNull SwitchForm form) {
        return service.replace(id, form);
    }

    @DELETE
    @Path("{switch}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR})
    @Operation(summary = "Turn a switch off")
    public void delete(@PathParam("switch") String id) {
        service.delete(id);
    }
}
