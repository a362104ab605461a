package org.dozvon.web.client;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/// Audio of the tenant's uploaded sounds.
@Path("/api/v1/sounds")
@RegisterRestClient(configKey = "sounds")
@RegisterClientHeaders(InTheirName.class)
@RegisterProvider(RefusalReader.class)
public interface SoundBytes {
    @GET
    @Path("/{id}/audio")
    byte[] audio(@PathParam("id") String id);
}
