package org.dozvon.tenant.schedule;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.model.DutyRota;
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

/// Who is on duty when.
@Path("/api/v1/rotas")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Hours")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class RotaResource {
    private final RotaService service;

    RotaResource(RotaService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "All duty rotas")
    public List<DutyRota> list() {
        return service.list();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Add a duty rota")
    public DutyRota create(@Valid @NotNull RotaForm form) {
        return service.create(form);
    }

    @GET
    @Path("{rota}")
    @Operation(summary = "One duty rota")
    public DutyRota get(String rota) {
        return service.get(rota);
    }

    @PUT
    @Path("{rota}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Replace a duty rota")
    public DutyRota replace(String rota, @Valid @NotNull RotaForm form) {
        return service.replace(rota, form);
    }

    @DELETE
    @Path("{rota}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Remove a duty rota that nothing in force names")
    public void delete(String rota) {
        service.delete(rota);
    }
}
