package org.dozvon.web.agent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dozvon.web.client.DeskApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.language.AgentMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Errors;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/// The page of whoever answers calls: on duty, a break, off, and what they are now.
@Path("/desk")
@RunOnVirtualThread
public class AgentResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance desk(AgentView view, Errors errors);

        static native TemplateInstance desk$live(AgentView view);

        static native TemplateInstance desk$card(AgentView view, Errors errors);
    }

    private final AgentReader reader;
    private final DeskApi desk;
    private final Texts texts;
    private final View view;
    private final Frame frame;

    AgentResource(AgentReader reader, @RestClient DeskApi desk, Texts texts, View view, Frame frame) {
        this.frame = frame;
        this.reader = reader;
        this.desk = desk;
        this.texts = texts;
        this.view = view;
    }

    @GET
    public Response desk(@QueryParam("chosen") @DefaultValue("") String chosen) {
        var words = texts.of(AgentMessages.class);
        var done = chosen.equals("asked")
                ? words.cardAsked()
                : Choice.of(chosen).map(choice -> choice.done(words)).orElse("");
        return view.page(Templates.desk(reader.read(done, ""), Errors.NONE));
    }

    /// What they are now, when it is not what was seen.
    @GET
    @Path("live")
    public Response live(@QueryParam("seen") @DefaultValue("") String seen) {
        var now = reader.live();
        return now.now().seen().equals(seen) ? Response.noContent().build() : view.page(Templates.desk$live(now));
    }

    /// With whom they talk, when it is not what was seen.
    @GET
    @Path("card")
    public Response card(@QueryParam("seen") @DefaultValue("") String seen) {
        var now = reader.card();
        return now.card().seen().equals(seen)
                ? Response.noContent().build()
                : view.page(Templates.desk$card(now, Errors.NONE));
    }

    @POST
    @Path("calls/{call}/{deed:hold|resume|park}")
    public Response inTalk(@PathParam("call") String call, @PathParam("deed") String deed) {
        return asked(() -> desk.inTalk(call, deed));
    }

    @POST
    @Path("calls/{call}/send")
    public Response send(
            @PathParam("call") String call,
            @RestForm @DefaultValue("") String to,
            @RestForm @DefaultValue("") String number) {
        var words = texts.of(AgentMessages.class);
        return asked(() -> {
            var place =
                    Onward.read(to, number, frame.formats()).orElseThrow(() -> View.wrong("to", words.cardNowhere()));
            return desk.send(call, new DeskApi.Redirect(place));
        });
    }

    private Response asked(Supplier<DeskApi.Asked> asks) {
        try {
            var _ = asks.get();
            return View.to("/desk?chosen=asked");
        } catch (Refusal refusal) {
            // The talk was over before it was asked.
            var isOver = refusal.status() == 404;
            var errors = isOver
                    ? new Errors(texts.of(AgentMessages.class).cardTooLate(), List.of(), Map.of())
                    : Errors.of(refusal.problem(), "to");
            return view.refused(isOver ? 409 : refusal.status(), Templates.desk(reader.read("", ""), errors));
        }
    }

    @POST
    public Response choose(@RestForm @Nullable String choice, @RestForm @Nullable String other) {
        var chosen = Choice.of(choice == null ? "" : choice).orElseThrow(NotFoundException::new);
        var typed = other == null ? "" : other.strip();
        var person = desk.me().person();
        if (person == null) {
            return View.to("/desk");
        }
        try {
            desk.duty(person, chosen.duty(typed, texts.of(AgentMessages.class)));
            return View.to("/desk?chosen=" + chosen.slug());
        } catch (Refusal refusal) {
            var errors = Errors.of(refusal.problem(), "reason");
            return view.refused(refusal.status(), Templates.desk(reader.read("", typed), errors));
        }
    }
}
