package org.dozvon.tenant.reseller;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.tenant.access.Roles;
import org.dozvon.tenant.limit.Limited;
import org.dozvon.tenant.problem.ProblemWords;
import org.dozvon.tenant.scheme.SchemeView;
import org.dozvon.tenant.tenant.TenantView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/// Tenants, for the platform and for resellers.
@Path("/api/v1/tenants")
@RunOnVirtualThread
@Tag(name = "Tenants")
@RolesAllowed({Roles.PLATFORM, Roles.RESELLER})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class ResellerResource {
    private final ResellerService service;

    ResellerResource(ResellerService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "Tenants in the order of their ids, a page after an id")
    public List<TenantView> list(
            @QueryParam("after") @DefaultValue("") @Size(max = 64) String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return service.list(after, limit);
    }

    @POST
    @ResponseStatus(201)
    @Limited(Limited.Kind.TENANT)
    @Operation(summary = "Create a tenant with its organization and its owner")
    public CreatedTenant create(@Valid @NotNull NewTenant form) {
        return service.create(form);
    }

    @GET
    @Path("{tenant}")
    @Operation(summary = "One tenant")
    public TenantView get(String tenant) {
        return service.get(tenant);
    }

    @PUT
    @Path("{tenant}/limits")
    @Operation(summary = "Say how many calls a tenant takes at once")
    public TenantView limit(String tenant, @Valid @NotNull LimitsForm form) {
        return service.limit(tenant, form);
    }

    @POST
    @Path("{tenant}/schemes/{scheme}/copy")
    @ResponseStatus(201)
    @Limited(Limited.Kind.TENANT)
    @Operation(summary = "Copy a scheme's draft, with its tests, into another tenant of one's own, as a new draft")
    public SchemeView copy(String tenant, String scheme, @Valid @NotNull CopyForm form, @Context HttpHeaders headers) {
        return service.copy(tenant, scheme, form.to(), ProblemWords.language(headers.getAcceptableLanguages()));
    }

    @DELETE
    @Path("{tenant}")
    @Operation(summary = "Remove a tenant with all that it has set up")
    public void remove(String tenant) {
        service.remove(tenant);
    }
}
