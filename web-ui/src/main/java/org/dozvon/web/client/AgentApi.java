package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// Whether one person answers queues now.
@Path("/api/v1/board/agents")
@RegisterRestClient(configKey = "reporting")
@RegisterClientHeaders(InTheirName.class)
@RegisterProvider(RefusalReader.class)
@Produces(MediaType.APPLICATION_JSON)
public interface AgentApi {
    @GET
    @Path("{person}")
    Seen agent(@PathParam("person") String person);

    /// @param lagMillis null when routers have told nothing yet
    /// @param agent     null when they answer no queue
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Seen(@Nullable Long lagMillis, @Nullable Doing agent) {}

    /// @param duty   `on`, `off` or `break`
    /// @param status such as `ready` or `wrap-up`
    /// @param until  when a pause ends by itself
    /// @param said   when their duty was said last; null when their hours did
    /// @param turns  when their hours change it next; null when nothing does
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Doing(
            String duty,
            String status,
            Instant since,
            @Nullable Instant until,
            @Nullable Instant said,
            @Nullable Instant turns) {}
}
