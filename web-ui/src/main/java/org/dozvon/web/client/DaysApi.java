package org.dozvon.web.client;

import java.util.List;
import org.dozvon.scheme.model.DailySwitch;
import org.dozvon.scheme.model.DutyRota;
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

/// What rules a day without touching a scheme.
@Path("/api/v1")
@RegisterRestClient(configKey = "tenant-api")
@RegisterClientHeaders(InTheirName.class)
@RegisterProvider(RefusalReader.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface DaysApi {
    @GET
    @Path("/switches")
    List<DailySwitch> switches();

    @POST
    @Path("/switches")
    DailySwitch turnOn(NewSwitch one);

    @DELETE
    @Path("/switches/{id}")
    void turnOff(@PathParam("id") String id);

    @GET
    @Path("/rotas")
    List<DutyRota> rotas();

    @GET
    @Path("/rotas/{id}")
    DutyRota rota(@PathParam("id") String id);

    @POST
    @Path("/rotas")
    DutyRota addRota(DutyRota rota);

    @PUT
    @Path("/rotas/{id}")
    void changeRota(@PathParam("id") String id, DutyRota rota);

    @DELETE
    @Path("/rotas/{id}")
    void deleteRota(@PathParam("id") String id);
}
