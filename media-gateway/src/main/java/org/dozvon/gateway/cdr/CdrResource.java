package org.dozvon.gateway.cdr;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import org.dozvon.gateway.GatewayMetrics;
import org.dozvon.gateway.xml.NodeOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// Takes the node's record of a call. "200" says that it is safe here; anything else, and the node keeps it
/// on its own disk. One that nobody can read is taken all the same, with an alert, or the node would keep
/// it for ever.
@Path("/freeswitch/cdr")
public class CdrResource {
    private final NodeOnly nodeOnly;
    private final CdrRelay relay;
    private final GatewayMetrics metrics;

    public CdrResource(NodeOnly nodeOnly, CdrRelay relay, GatewayMetrics metrics) {
        this.nodeOnly = nodeOnly;
        this.relay = relay;
        this.metrics = metrics;
    }

    @POST
    @Operation(hidden = true)
    @Consumes(MediaType.WILDCARD)
    @RunOnVirtualThread
    public Response take(byte[] body, @Context HttpServerRequest request) {
        nodeOnly.require(request);
        try {
            relay.take(body);
        } catch (IllegalArgumentException malformed) {
            metrics.alert("malformed-cdr", "A record of a call was passed over: " + malformed.getMessage());
        } catch (IOException full) {
            metrics.alert("cdr-not-kept", "Expected to keep a record of a call, but: " + full.getMessage());
            return Response.serverError().build();
        }
        return Response.ok().build();
    }
}
