package org.dozvon.web.client;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// The queues as they are now, once: not among the connections that [BoardApi] keeps open.
@Path("/api/v1/board")
@RegisterRestClient(configKey = "reporting")
@RegisterClientHeaders(InTheirName.class)
public interface BoardNowApi {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    LiveBoard now();
}
