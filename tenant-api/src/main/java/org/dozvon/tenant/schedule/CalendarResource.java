package org.dozvon.tenant.schedule;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.scheme.model.Calendar;
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

/// When a business is open.
@Path("/api/v1/calendars")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Hours")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class CalendarResource {
    private final CalendarService service;

    CalendarResource(CalendarService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "All calendars")
    public List<Calendar> list() {
        return service.list();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Add a calendar")
    public Calendar create(@Valid @NotNull CalendarForm form) {
        return service.create(form);
    }

    @GET
    @Path("{calendar}")
    @Operation(summary = "One calendar")
    public Calendar get(String calendar) {
        return service.get(calendar);
    }

    @PUT
    @Path("{calendar}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Replace a calendar")
    public Calendar replace(String calendar, @Valid @NotNull CalendarForm form) {
        return service.replace(calendar, form);
    }

    @DELETE
    @Path("{calendar}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Remove a calendar that nothing in force names")
    public void delete(String calendar) {
        service.delete(calendar);
    }
}
