package org.dozvon.tenant.crm;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.dozvon.tenant.access.OfTenant;
import org.dozvon.tenant.access.Roles;
import org.dozvon.tenant.problem.ProblemWords;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/// The systems that calls ask: CRMs, and programs that receive signed webhooks.
@Path("/api/v1/connections")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Connections")
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
@RolesAllowed({Roles.OWNER, Roles.ADMIN, Roles.SUPERVISOR, Roles.MANAGER, Roles.AGENT})
public class ConnectionResource {
    private final ConnectionService service;
    private final TrialService trials;

    ConnectionResource(ConnectionService service, TrialService trials) {
        this.service = service;
        this.trials = trials;
    }

    @GET
    @Operation(summary = "All connections, without their secrets")
    public List<ConnectionView> list() {
        return service.list();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Add a connection")
    public ConnectionView create(@Valid @NotNull ConnectionForm form) {
        return service.create(form);
    }

    @GET
    @Path("{connection}")
    @Operation(summary = "One connection, without its secret")
    public ConnectionView get(String connection) {
        return service.get(connection);
    }

    @PUT
    @Path("{connection}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Replace a connection; without a secret the one before is kept, unless the address is another")
    public ConnectionView replace(String connection, @Valid @NotNull ConnectionForm form) {
        return service.replace(connection, form);
    }

    @DELETE
    @Path("{connection}")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Remove a connection that nothing in force names")
    public void delete(String connection) {
        service.delete(connection);
    }

    @POST
    @Path("{connection}/test")
    @RolesAllowed({Roles.OWNER, Roles.ADMIN})
    @Operation(summary = "Try a connection as a call would use it")
    public Trial test(String connection, @Nullable @Valid TrialForm form, @Context HttpHeaders headers) {
        var language = ProblemWords.language(headers.getAcceptableLanguages());
        return trials.tryOut(connection, form == null ? null : form.caller(), language);
    }
}
