package org.dozvon.tenant.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.model.Queue;
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

/// The lines of callers, and who answers them.
@Path("/api/v1/queues")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Queues")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class QueueResource {
    private final QueueService service;

    QueueResource(QueueService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "All queues")
    public List<Queue> list() {
        return service.list();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Add a queue")
    public Queue create(@Valid @NotNull QueueForm form) {
        return service.create(form);
    }

    @GET
    @Path("{queue}")
    @Operation(summary = "One queue")
    public Queue get(String queue) {
        return service.get(queue);
    }

    @PUT
    @Path("{queue}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Replace a queue")
    public Queue replace(String queue, @Valid @NotNull QueueForm form) {
        return service.replace(queue, form);
    }

    @DELETE
    @Path("{queue}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Remove a queue that nothing in force names")
    public void delete(String queue) {
        service.delete(queue);
    }
}
