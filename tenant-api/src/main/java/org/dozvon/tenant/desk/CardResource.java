package org.dozvon.tenant.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.dozvon.records.command.CallCommand.InTalk.Deed;
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
import jakarta.ws.rs.Path;

/// The customer with whom one talks oneself. What became of what one asked stands on the card.
@Path("/api/v1/desk")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Desk")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class CardResource {
    private final CardService service;

    CardResource(CardService service) {
        this.service = service;
    }

    @GET
    @Path("me/call")
    @Operation(summary = "With which customer one talks oneself now, and what became of what one asked last")
    public CardView card() {
        return service.card();
    }

    @POST
    @Path("calls/{call}/hold")
    @ResponseStatus(202)
    @Limited(Limited.Kind.DESK)
    @Operation(summary = "Have the customer with whom one talks wait with music")
    public Asked hold(String call) {
        return service.ask(call, Deed.HOLD);
    }

    @POST
    @Path("calls/{call}/resume")
    @ResponseStatus(202)
    @Limited(Limited.Kind.DESK)
    @Operation(summary = "Go back to the customer who waits with music")
    public Asked resume(String call) {
        return service.ask(call, Deed.RESUME);
    }

    @POST
    @Path("calls/{call}/send")
    @ResponseStatus(202)
    @Limited(Limited.Kind.DESK)
    @Operation(
            summary =
                    "Send the customer with whom one talks to a person, a phone, a queue, a scheme or an inside number; whom nobody answers comes back")
    public Asked send(String call, @Valid @NotNull SendForm form) {
        return service.send(call, form);
    }

    @POST
    @Path("calls/{call}/park")
    @ResponseStatus(202)
    @Limited(Limited.Kind.DESK)
    @Operation(summary = "Park the customer with whom one talks at a free orbit, which the card tells")
    public Asked park(String call) {
        return service.ask(call, Deed.PARK);
    }
}
