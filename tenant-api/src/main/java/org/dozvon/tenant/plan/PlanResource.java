package org.dozvon.tenant.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.tenant.access.OfTenant;
import org.dozvon.tenant.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/// The tenant whole, now and as of each plan that took effect.
@Path("/api/v1")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Plans")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class PlanResource {
    private final PlanService service;

    PlanResource(PlanService service) {
        this.service = service;
    }

    @GET
    @Path("model")
    @Operation(summary = "All that the tenant has set up, with the drafts or the live versions of its schemes")
    public Tenant model(@QueryParam("schemes") @DefaultValue("draft") String schemes) {
        return service.model(schemes);
    }

    @GET
    @Path("plans/{plan}/applied")
    @Operation(summary = "Which routers and gateways answer calls by this plan or a later one")
    public AppliedView applied(long plan) {
        return service.applied(plan);
    }

    @GET
    @Path("plans/{plan}/model")
    @Operation(summary = "All that the tenant had set up as of this plan")
    public Tenant model(long plan) {
        return service.modelOf(plan);
    }

    @GET
    @Path("plans/{plan}/schemes/{scheme}")
    @Operation(summary = "The drawing of a scheme as of this plan, for the words of a past call")
    public Scheme scheme(long plan, String scheme) {
        return service.scheme(plan, scheme);
    }
}
