package org.dozvon.web.client;

import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/// What happened: calls, figures, voicemail.
@Path("/api/v1")
@RegisterRestClient(configKey = "reporting")
@RegisterClientHeaders(InTheirName.class)
@RegisterProvider(RefusalReader.class)
@Produces(MediaType.APPLICATION_JSON)
public interface ReportingApi {
    @GET
    @Path("/calls")
    CallPage calls(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("dialled") @Nullable String dialled,
            @QueryParam("caller") @Nullable String caller,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("direction") @Nullable String direction,
            @QueryParam("person") @Nullable String person,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    @GET
    @Path("/calls/{callId}")
    CallStory call(@PathParam("callId") String callId);

    @GET
    @Path("/tests/{testId}")
    CallStory test(@PathParam("testId") String testId);

    @GET
    @Path("/figures/today")
    Figures today(@QueryParam("zone") String zone);

    /// Of numbers that were rung at all.
    @GET
    @Path("/figures/numbers")
    List<NumberFigure> numbers(@QueryParam("days") int days);

    /// @param host of which server alone; null for all
    @GET
    @Path("/deliveries")
    DeliveryPage deliveries(@QueryParam("host") @Nullable String host, @QueryParam("limit") int limit);

    @GET
    @Path("/voicemails")
    VoicemailPage voicemails(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);
}
