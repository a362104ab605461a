package org.dozvon.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.web.client.Problem;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.language.Messages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.language.Visitor;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// What a visitor sees when a page cannot be had. Another tenant's id and an unknown one look the same.
@ApplicationScoped
public class ErrorPages {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance bare(
                String lang, String title, String text, String href, String action, String visitor);

        static native TemplateInstance refused(String text);
    }

    private final Visitor visitor;
    private final Texts texts;
    private final HttpServerRequest request;

    ErrorPages(Visitor visitor, Texts texts, HttpServerRequest request) {
        this.visitor = visitor;
        this.texts = texts;
        this.request = request;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return wantsJson() ? json(refusal.problem()) : page(refusal.problem());
    }

    @ServerExceptionMapper
    Response unknown(NotFoundException unknown) {
        return refused(new Refusal(problem(404)));
    }

    @ServerExceptionMapper
    Response notHere(NotAllowedException notHere) {
        return refused(new Refusal(problem(404)));
    }

    @ServerExceptionMapper
    Response unreachable(ProcessingException unreachable) {
        LOG.warnf("A service could not be asked path=%s reason=%s", request.path(), unreachable.getMessage());
        return refused(new Refusal(problem(503)));
    }

    /// The page that a signed-out visitor lands on.
    public Response signedOut() {
        var messages = texts.of(Messages.class);
        return html(200, messages.signedOutTitle(), messages.signedOutText(), "/", messages.signIn());
    }

    /// Whoever signed in again in a tab of its own goes back to the one where their work is.
    public Response signedInAgain() {
        var messages = texts.of(Messages.class);
        return html(
                200,
                messages.signedInAgainTitle(),
                messages.signedInAgainText(),
                "/",
                messages.toHome(),
                visitor.account());
    }

    private Response page(Problem problem) {
        var messages = texts.of(Messages.class);
        if (problem.has("tenant-missing")) {
            return html(403, messages.noCompanyTitle(), messages.noCompanyText(), "/sign-out", messages.signOut());
        }
        return switch (problem.status()) {
            case 404 -> html(404, messages.notFoundTitle(), messages.notFoundText(), "/", messages.toHome());
            case 403 -> forbidden(messages);
            case 401 -> html(401, messages.sessionEndedTitle(), messages.sessionEndedText(), "/", messages.signIn());
            case 400, 409, 412, 422, 429 ->
                html(problem.status(), messages.refusedTitle(), problem.shown(), "/", messages.toHome());
            default -> html(503, messages.troubleTitle(), messages.troubleText(), request.path(), messages.tryAgain());
        };
    }

    /// Whose role opens not even the first page is not sent there again.
    private Response forbidden(Messages messages) {
        var title = messages.forbiddenTitle();
        var text = messages.forbiddenText();
        return request.path().equals("/")
                ? html(403, title, text, "/sign-out", messages.signOut())
                : html(403, title, text, "/", messages.toHome());
    }

    private Response html(int status, String title, String text, String href, String action) {
        return html(status, title, text, href, action, "");
    }

    /// @param account who is signed in: told to the other tabs; empty says nothing
    private Response html(int status, String title, String text, String href, String action, String account) {
        var page = Templates.bare(visitor.language().tag(), title, text, href, action, account);
        return Response.status(status)
                .entity(page.setLocale(visitor.locale()))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    private Response json(Problem problem) {
        return Response.status(problem.status() == 401 ? 499 : problem.status())
                .type("application/problem+json")
                .entity(SchemeJson.WIRE.valueToTree(problem).toString())
                .build();
    }

    private boolean wantsJson() {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("html");
    }

    private Problem problem(int status) {
        var messages = texts.of(Messages.class);
        var text = status == 404 ? messages.notFoundText() : messages.troubleText();
        return new Problem(status, null, text, status == 404 ? "not-found" : "unreachable", null, null, null);
    }
}
