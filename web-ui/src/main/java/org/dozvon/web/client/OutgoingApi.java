package org.dozvon.web.client;

import org.dozvon.scheme.model.Outgoing;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// By which rules phones call out.
@Path("/api/v1/outgoing")
@RegisterRestClient(configKey = "tenant-api")
@RegisterClientHeaders(InTheirName.class)
@RegisterProvider(RefusalReader.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface OutgoingApi {
    @GET
    Outgoing rules();

    @PUT
    Outgoing changeRules(Outgoing rules);
}
