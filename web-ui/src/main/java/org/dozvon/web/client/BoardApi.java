package org.dozvon.web.client;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// The queues as they are now, anew with each change.
@Path("/api/v1/board")
@RegisterRestClient(configKey = "board")
@RegisterClientHeaders(InTheirName.class)
public interface BoardApi {
    /// Each is a whole [LiveBoard], as JSON. Whoever has read enough cancels it, which closes the connection.
    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    Multi<String> stream();

    /// What is streamed has not been read yet, and may not be on the event loop.
    @ClientExceptionMapper
    @Blocking
    static Refusal refusal(Response response) {
        return new RefusalReader().toThrowable(response);
    }
}
