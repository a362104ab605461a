package org.dozvon.tenant.testcall;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.dozvon.tenant.access.OfTenant;
import org.dozvon.tenant.access.Roles;
import org.dozvon.tenant.limit.Limited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/// Calls that try a scheme.
@Path("/api/v1/test-calls")
@OfTenant
@RunOnVirtualThread
@Tag(name = "Test calls")
@RolesAllowed({Roles.OWNER, Roles.ADMIN})
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class TestCallResource {
    private final TestCallService service;

    TestCallResource(TestCallService service) {
        this.service = service;
    }

    @POST
    @ResponseStatus(202)
    @Limited(Limited.Kind.TEST_CALL)
    @Operation(summary = "Place a call to one of the tenant's numbers, marked as a test")
    public TestCallService.Asked ask(@Valid @NotNull TestCallForm form) {
        return service.ask(form);
    }

    /// A call that is over already, or that nobody has, stays so: the answer is the same.
    @POST
    @Path("hang-up")
    @ResponseStatus(202)
    @Operation(summary = "End a call of the tenant that somebody watches")
    public void hangUp(@Valid @NotNull HangUpForm form) {
        service.hangUp(form.callId());
    }
}
