package org.dozvon.web.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import org.dozvon.web.client.Problem;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.language.Messages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.language.Visitor;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// Answers of the console: a page, a form that was refused, a move to another page.
@RequestScoped
public class View {
    private final Frame frame;
    private final Visitor visitor;
    private final Texts texts;
    private final HttpServerRequest request;

    View(Frame frame, Visitor visitor, Texts texts, HttpServerRequest request) {
        this.frame = frame;
        this.visitor = visitor;
        this.texts = texts;
        this.request = request;
    }

    /// The company is asked for before rendering, which must not wait for anybody.
    public Response page(TemplateInstance template) {
        return html(200, template);
    }

    /// The same form again, with what was wrong.
    public Response refused(int status, TemplateInstance template) {
        return here(html(status == 409 ? 409 : 422, template));
    }

    /// What was sent has an address of its own, at which there is no page to come back to: the browser stays at the
    /// one that it is at.
    public static Response here(Response response) {
        return Response.fromResponse(response).header("HX-Push-Url", "false").build();
    }

    public static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /// Something typed that no service needs to be asked about.
    public static Refusal wrong(String field, String message) {
        var fault = new Problem.Field(field, null, "malformed", "error", message);
        return new Refusal(new Problem(422, null, message, "malformed", List.of(fault), null, null));
    }

    /// What the page before has done, told once on this one.
    public String done() {
        var messages = texts.of(Messages.class);
        return switch (String.valueOf(asked("done"))) {
            case "saved" -> messages.doneSaved();
            case "added" -> messages.doneAdded();
            case "deleted" -> messages.doneDeleted();
            case "discarded" -> messages.doneDiscarded();
            case "turned-on" -> messages.doneTurnedOn();
            case "turned-off" -> messages.doneTurnedOff();
            case "ordered" -> messages.doneOrdered();
            default -> "";
        };
    }

    private @Nullable String asked(String name) {
        return request.getParam(name);
    }

    private Response html(int status, TemplateInstance template) {
        frame.company();
        return Response.status(status)
                .entity(template.setLocale(visitor.locale()))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
