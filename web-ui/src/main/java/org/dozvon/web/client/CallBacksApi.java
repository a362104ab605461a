package org.dozvon.web.client;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/// Who was promised a call back.
@Path("/api/v1/call-backs")
@RegisterRestClient(configKey = "reporting")
@RegisterClientHeaders(InTheirName.class)
@RegisterProvider(RefusalReader.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface CallBacksApi {
    @GET
    CallBackPage list(
            @QueryParam("state") String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{id}")
    CallBackPage.Case one(@PathParam("id") String id);

    @POST
    @Path("/{id}/done")
    CallBackPage.Case end(@PathParam("id") String id, End end);

    record End(String outcome, String note) {}
}
