package org.dozvon.web.client;

import java.util.List;
import org.dozvon.scheme.model.Queue;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// Lines of callers, and the groups that answer them.
@Path("/api/v1/queues")
@RegisterRestClient(configKey = "tenant-api")
@RegisterClientHeaders(InTheirName.class)
@RegisterProvider(RefusalReader.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface QueuesApi {
    @GET
    List<Queue> queues();

    @GET
    @Path("{id}")
    Queue queue(@PathParam("id") String id);

    @POST
    Queue addQueue(Queue queue);

    @PUT
    @Path("{id}")
    void changeQueue(@PathParam("id") String id, Queue queue);

    @DELETE
    @Path("{id}")
    void deleteQueue(@PathParam("id") String id);
}
