package org.dozvon.tenant.callerlist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.model.CallerList;
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

/// Callers that belong together.
@Path("/api/v1/caller-lists")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Lists")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class CallerListResource {
    private final CallerListService service;

    CallerListResource(CallerListService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "All caller lists")
    public List<CallerList> list() {
        return service.list();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Add a caller list")
    public CallerList create(@Valid @NotNull CallerListForm form) {
        return service.create(form);
    }

    @GET
    @Path("{list}")
    @Operation(summary = "One caller list")
    public CallerList get(String list) {
        return service.get(list);
    }

    @PUT
    @Path("{list}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Replace a caller list")
    public CallerList replace(String list, @Valid @NotNull CallerListForm form) {
        return service.replace(list, form);
    }

    @DELETE
    @Path("{list}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Remove a caller list that nothing in force names")
    public void delete(String list) {
        service.delete(list);
    }
}
