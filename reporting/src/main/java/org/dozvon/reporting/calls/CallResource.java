package org.dozvon.reporting.calls;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/// Calls of one's own tenant.
@Path("/api/v1")
@Tag(name = "calls")
@RolesAllowed({"owner", "admin", "supervisor", "manager"})
@RunOnVirtualThread
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class CallResource {
    private final CallService calls;
    private final DeliveryService deliveries;
    private final VoicemailService voicemails;

    CallResource(CallService calls, DeliveryService deliveries, VoicemailService voicemails) {
        this.calls = calls;
        this.deliveries = deliveries;
        this.voicemails = voicemails;
    }

    @GET
    @Path("/calls")
    @Operation(summary = "Calls, newest first, by filter; page on with `after`")
    public CallService.Page list(@BeanParam CallFilter filter) {
        return calls.list(filter);
    }

    @GET
    @Path("/calls/{callId}")
    @Operation(summary = "One call with its path")
    public CallService.Story story(@PathParam("callId") String callId) {
        return calls.story(callId);
    }

    @GET
    @Path("/tests/{testId}")
    @Operation(summary = "A test call as it goes on; empty until it has arrived")
    public CallService.Story test(@PathParam("testId") String testId) {
        return calls.test(testId);
    }

    @GET
    @Path("/deliveries")
    @Operation(summary = "What calls asked of webhooks and CRMs in the last 30 days, newest first")
    public DeliveryService.Page deliveries(@BeanParam DeliveryService.Filter filter) {
        return deliveries.list(filter);
    }

    @GET
    @Path("/voicemails")
    @Operation(summary = "Messages that callers left, newest first")
    public VoicemailService.Page messages(@BeanParam VoicemailService.Filter filter) {
        return voicemails.list(filter);
    }
}
