package org.dozvon.web.client;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/// Recordings and stock phrases, from the gateway beside the switch that made them.
@Path("/api/v1")
@RegisterRestClient(configKey = "gateway")
@RegisterClientHeaders(InTheirName.class)
@RegisterProvider(RefusalReader.class)
public interface GatewayApi {
    @GET
    @Path("/recordings/{message}")
    byte[] recording(@PathParam("message") String message);

    @GET
    @Path("/stock-sounds/{language}/{phrase}")
    byte[] stockSound(@PathParam("language") String language, @PathParam("phrase") String phrase);
}
