package org.dozvon.web.client;

import java.util.List;
import org.dozvon.scheme.model.InsideNumber;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// Queues and schemes that phones dial, in tenant-api.
@Path("/api/v1/inside-numbers")
@RegisterRestClient(configKey = "tenant-api")
@RegisterClientHeaders(InTheirName.class)
@RegisterProvider(RefusalReader.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface InsideNumbersApi {
    @GET
    List<InsideNumber> insideNumbers();

    @PUT
    @Path("{extension}")
    void put(@PathParam("extension") String extension, InsideNumberLead lead);

    @DELETE
    @Path("{extension}")
    void delete(@PathParam("extension") String extension);
}
