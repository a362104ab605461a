package org.dozvon.gateway.sound;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/// Where tenants' sounds come from; asked with this service's own credentials.
@OidcClientFilter
@RegisterRestClient(configKey = "tenant-api")
@Path("/api/v1/service/sounds")
public interface SoundSource {
    @GET
    @Path("{tenant}/{sound}")
    @Produces("audio/wav")
    InputStream sound(@PathParam("tenant") String tenant, @PathParam("sound") String sound);
}
