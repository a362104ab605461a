package org.dozvon.tenant.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.model.Group;
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

/// Who answers the same calls.
@Path("/api/v1/groups")
@OfTenant
@RunOnVirtualThread
@Tag(name = "People")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class GroupResource {
    private final GroupService service;

    GroupResource(GroupService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "All groups")
    public List<Group> list() {
        return service.list();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Add a group")
    public Group create(@Valid @NotNull GroupForm form) {
        return service.create(form);
    }

    @GET
    @Path("{group}")
    @Operation(summary = "One group")
    public Group get(String group) {
        return service.get(group);
    }

    @PUT
    @Path("{group}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Replace a group")
    public Group replace(String group, @Valid @NotNull GroupForm form) {
        return service.replace(group, form);
    }

    @DELETE
    @Path("{group}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Remove a group that nothing in force names")
    public void delete(String group) {
        service.delete(group);
    }
}
