package org.dozvon.tenant.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.dozvon.tenant.access.OfTenant;
import org.dozvon.tenant.access.Roles;
import org.dozvon.tenant.desk.DeskService.Asked;
import org.dozvon.tenant.limit.Limited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/// Callers who wait, and those who answer them. The first who asks something of a caller wins; what became of it is on
/// the live board.
@Path("/api/v1/desk")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Desk")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class DeskResource {
    private final DeskService service;

    DeskResource(DeskService service) {
        this.service = service;
    }

    @GET
    @Path("me")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Who of the people one is oneself: whoever's e-mail is the verified one of the account")
    public DeskService.Me me() {
        return service.me();
    }

    @PUT
    @Path("agents/{person}/duty")
    @ResponseStatus(202)
    @Limited(Limited.Kind.DESK)
    @RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.AGENT})
    @Operation(
            summary = "Say whether somebody answers queues: on, off or on a break; an agent says it of themself alone")
    public Asked setDuty(String person, @Valid @NotNull DutyForm form) {
        return service.setDuty(person, form);
    }

    @POST
    @Path("agents/{person}/listen")
    @ResponseStatus(202)
    @Limited(Limited.Kind.DESK)
    @Operation(
            summary =
                    "Hear somebody's talk: one's own phone rings, and the path of the call says who listened. Asked again of the same talk, it changes who hears one")
    public Asked listen(String person, @Valid @NotNull ListenForm form) {
        return service.listen(person, form);
    }

    @POST
    @Path("callers/{call}/front")
    @ResponseStatus(202)
    @Limited(Limited.Kind.DESK)
    @Operation(summary = "Put a caller who waits before all others")
    public Asked toFront(String call) {
        return service.toFront(call);
    }

    @POST
    @Path("callers/{call}/redirect")
    @ResponseStatus(202)
    @Limited(Limited.Kind.DESK)
    @Operation(summary = "Send a caller who waits to a person, a phone, another queue or a scheme")
    public Asked redirect(String call, @Valid @NotNull RedirectForm form) {
        return service.redirect(call, form);
    }

    @POST
    @Path("callers/{call}/call-back")
    @ResponseStatus(202)
    @Limited(Limited.Kind.DESK)
    @Operation(summary = "Promise a caller who waits a call back, and end the call politely")
    public Asked callBack(String call) {
        return service.callBack(call);
    }

    @POST
    @Path("callers/{call}/hang-up")
    @ResponseStatus(202)
    @Limited(Limited.Kind.DESK)
    @Operation(summary = "End the call of a caller who waits")
    public Asked hangUp(String call) {
        return service.hangUp(call);
    }
}
