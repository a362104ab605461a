package org.dozvon.reporting.callback;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/// Who was promised a call back, of one's own tenant.
@Path("/api/v1/call-backs")
@Tag(name = "call-backs")
@RunOnVirtualThread
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class CallBackResource {
    private final CallBackService callBacks;

    CallBackResource(CallBackService callBacks) {
        this.callBacks = callBacks;
    }

    @GET
    @RolesAllowed({"owner", "admin", "supervisor", "manager", "agent"})
    @Operation(
            summary = "Callers who were promised a call back: `state=open`, the longest waiting first, or `state=done`")
    public CallBackService.Page list(@BeanParam CallBackService.Filter filter) {
        return callBacks.list(filter);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"owner", "admin", "supervisor", "manager", "agent"})
    @Operation(summary = "One of them")
    public CallBackView show(@PathParam("id") String id) {
        return callBacks.show(id);
    }

    @POST
    @Path("/{id}/done")
    @RolesAllowed({"owner", "admin", "supervisor", "manager"})
    @Operation(summary = "Ends one by hand, with how it went; 409 when it has ended meanwhile")
    public CallBackView end(@PathParam("id") String id, @Nullable CallBackEnd end) {
        return callBacks.end(id, end == null ? new CallBackEnd(null, null) : end);
    }
}
