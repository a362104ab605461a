package org.dozvon.tenant.scheme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.tenant.access.OfTenant;
import org.dozvon.tenant.access.Roles;
import org.dozvon.tenant.limit.Limited;
import org.dozvon.tenant.problem.ProblemWords;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/// Publishes for later.
@Path("/api/v1/schemes/{scheme}/orders")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Publishes for later")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class OrderResource {
    private final OrderService orders;

    OrderResource(OrderService orders) {
        this.orders = orders;
    }

    @GET
    @Operation(summary = "Publishes of a scheme that wait for their hour, and what came of those before")
    public List<OrderView> list(String scheme, @Context HttpHeaders headers) {
        return orders.list(scheme, ProblemWords.language(headers.getAcceptableLanguages()));
    }

    @POST
    @ResponseStatus(201)
    @Limited(Limited.Kind.PUBLISH)
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Publish the draft, as it is now, at a later hour, and go back at another")
    public OrderView order(String scheme, @Valid @NotNull OrderForm form, @Context HttpHeaders headers) {
        return orders.order(scheme, form, ProblemWords.language(headers.getAcceptableLanguages()));
    }

    @DELETE
    @Path("{order}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(
            summary = "Cancel a publish that waits, or its return; forget one that is over",
            description = "`state` is the one that was seen, as the list tells it; 412 when it is another by now.")
    public void cancel(
            String scheme,
            String order,
            @Parameter(required = true, schema = @Schema(implementation = OrderState.class))
                    @QueryParam("state")
                    @Nullable
                    String state) {
        orders.cancel(scheme, order, state);
    }
}
