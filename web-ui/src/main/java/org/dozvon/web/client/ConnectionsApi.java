package org.dozvon.web.client;

import java.util.List;
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

/// The systems that calls ask.
@Path("/api/v1/connections")
@RegisterRestClient(configKey = "tenant-api")
@RegisterClientHeaders(InTheirName.class)
@RegisterProvider(RefusalReader.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ConnectionsApi {
    @GET
    List<ConnectionView> all();

    @GET
    @Path("{id}")
    ConnectionView one(@PathParam("id") String id);

    @POST
    ConnectionView add(ConnectionForm connection);

    @PUT
    @Path("{id}")
    void change(@PathParam("id") String id, ConnectionForm connection);

    @DELETE
    @Path("{id}")
    void delete(@PathParam("id") String id);

    @POST
    @Path("{id}/test")
    Trial test(@PathParam("id") String id, TrialForm trial);
}
