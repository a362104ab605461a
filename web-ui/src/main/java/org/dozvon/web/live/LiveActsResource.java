package org.dozvon.web.live;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Map;
import org.dozvon.web.client.DeskApi;
import org.dozvon.web.language.Visitor;
import org.dozvon.web.page.Frame;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// What is done about a caller or an agent. Answers with the command's id; what became of it comes by the stream.
@Path("/live")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class LiveActsResource {
    private final DeskApi desk;
    private final Frame frame;
    private final Visitor visitor;

    LiveActsResource(@RestClient DeskApi desk, Frame frame, Visitor visitor) {
        this.desk = desk;
        this.frame = frame;
        this.visitor = visitor;
    }

    @POST
    @Path("callers/{call}/{act}")
    public Response caller(
            @PathParam("call") String call,
            @PathParam("act") String act,
            @RestForm @Nullable String kind,
            @RestForm @Nullable String id) {
        requireSupervisor();
        return asked(
                switch (act) {
                    case "front" -> desk.toFront(call);
                    case "answer" -> desk.redirect(call, new DeskApi.Redirect(new DeskApi.Place("person", myself())));
                    case "redirect" -> desk.redirect(call, new DeskApi.Redirect(place(given(kind), given(id))));
                    case "call-back" -> desk.callBack(call);
                    case "hang-up", "take-back" -> desk.hangUp(call);
                    default -> throw new NotFoundException();
                });
    }

    @POST
    @Path("agents/{person}/{act}")
    public Response agent(
            @PathParam("person") String person, @PathParam("act") String act, @RestForm @Nullable String reason) {
        requireSupervisor();
        return asked(
                switch (act) {
                    case "listen", "whisper", "barge" -> desk.listen(person, new DeskApi.Listen(act));
                    default ->
                        desk.duty(person, new DeskApi.Duty(act, given(reason).strip()));
                });
    }

    private String myself() {
        var person = desk.me().person();
        if (person == null) {
            throw new NotFoundException();
        }
        return person;
    }

    private DeskApi.Place place(String kind, String id) {
        return new DeskApi.Place(kind, kind.equals("phone") ? frame.formats().typedNumber(id) : id);
    }

    private void requireSupervisor() {
        if (!visitor.maySwitch()) {
            throw new NotFoundException();
        }
    }

    private static Response asked(DeskApi.Asked asked) {
        return Response.accepted(Map.of("commandId", asked.commandId())).build();
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
