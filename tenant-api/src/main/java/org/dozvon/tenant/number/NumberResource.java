package org.dozvon.tenant.number;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.model.DialledNumber;
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

/// The numbers that customers dial. In addresses they stand without the plus.
@Path("/api/v1/numbers")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Numbers")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class NumberResource {
    private final NumberService service;

    NumberResource(NumberService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "All numbers")
    public List<DialledNumber> list() {
        return service.list();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Add a number")
    public DialledNumber create(@Valid @NotNull NumberForm form) {
        return service.create(form);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One number")
    public DialledNumber get(String number) {
        return service.get(number);
    }

    @PUT
    @Path("{number}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Choose what answers a number")
    public DialledNumber replace(String number, @Valid @NotNull NumberForm form) {
        return service.replace(number, form);
    }

    @DELETE
    @Path("{number}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Remove a number")
    public void delete(String number) {
        service.delete(number);
    }
}
