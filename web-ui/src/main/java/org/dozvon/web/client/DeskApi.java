package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// What may be asked of a desk. What became of it stands in the [LiveBoard], by the command's id.
@Path("/api/v1/desk")
@RegisterRestClient(configKey = "tenant-api")
@RegisterClientHeaders(InTheirName.class)
@RegisterProvider(RefusalReader.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface DeskApi {
    @GET
    @Path("/me")
    Me me();

    @GET
    @Path("/me/call")
    Card card();

    /// @param deed `hold`, `resume` or `park`
    @POST
    @Path("/calls/{call}/{deed}")
    Asked inTalk(@PathParam("call") String call, @PathParam("deed") String deed);

    @POST
    @Path("/calls/{call}/send")
    Asked send(@PathParam("call") String call, Redirect to);

    @PUT
    @Path("/agents/{person}/duty")
    Asked duty(@PathParam("person") String person, Duty duty);

    @POST
    @Path("/agents/{person}/listen")
    Asked listen(@PathParam("person") String person, Listen listen);

    @POST
    @Path("/callers/{call}/front")
    Asked toFront(@PathParam("call") String call);

    @POST
    @Path("/callers/{call}/redirect")
    Asked redirect(@PathParam("call") String call, Redirect redirect);

    @POST
    @Path("/callers/{call}/call-back")
    Asked callBack(@PathParam("call") String call);

    @POST
    @Path("/callers/{call}/hang-up")
    Asked hangUp(@PathParam("call") String call);

    /// Who of the company's people has signed in.
    ///
    /// @param person the id; null when the account belongs to nobody
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Me(@Nullable String person, @Nullable String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Asked(String commandId) {}

    /// One's own talk.
    ///
    /// @param now    the clock of all moments here
    /// @param talk   null while one talks with no customer
    /// @param answer what became of what one asked last
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Card(Instant now, @Nullable Talk talk, @Nullable Answer answer) {}

    /// @param number null when hidden
    /// @param queue  the id
    /// @param stage  `talking` or `held`
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Talk(
            String call,
            @Nullable String number,
            @Nullable String name,
            @Nullable String queue,
            Instant since,
            String stage) {}

    /// @param deed    `hold`, `resume`, `send` or `park`
    /// @param outcome `done`, `too-late` or `refused`
    /// @param where   where the caller is parked
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(
            String commandId,
            String deed,
            String outcome,
            Instant at,
            @Nullable String where) {}

    /// @param duty   `on`, `off` or `break`
    /// @param reason of a break
    record Duty(String duty, String reason) {}

    /// @param mode `listen`, `whisper` or `barge`
    record Listen(String mode) {}

    record Redirect(Place to) {}

    /// @param kind `person`, `phone`, `queue`, `scheme` or, of a talk, `inside`
    record Place(String kind, String id) {}
}
