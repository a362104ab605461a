package org.dozvon.web.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.dozvon.web.language.Messages;
import org.dozvon.web.language.Visitor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Reads long forms before Quarkus REST does: its own reader stops at 1,000 fields, whatever is configured, and answers
/// the next one with a bare 500. A rota alone has four fields for each of its 1,000 watches.
@ApplicationScoped
public class FormBodies {
    private static final Logger LOG = Logger.getLogger(FormBodies.class);
    // Shorter than this no form has 1,000 fields: `a=&a=&…`.
    private static final long LONG_FORM_BYTES = 3_000;

    private static final String READ = FormBodies.class.getName();
    private static final String FORM = "application/x-www-form-urlencoded";
    // Behind sign-in, before the pages.
    private static final int BEHIND_SIGN_IN = 0;

    private final BodyHandler reader = BodyHandler.create(false);

    FormBodies(@ConfigProperty(name = "dozvon.web.largest-form-bytes") long largestForm) {
        reader.setBodyLimit(largestForm);
    }

    void watch(@Observes Router router) {
        router.route()
                .method(HttpMethod.POST)
                .order(BEHIND_SIGN_IN)
                .handler(this::read)
                .handler(FormBodies::requireFields)
                .failureHandler(FormBodies::answer);
    }

    private void read(RoutingContext context) {
        if (!isLongForm(context)) {
            context.next();
            return;
        }
        context.request().resume();
        context.put(READ, true);
        reader.handle(context);
    }

    /// A form in which nothing was found would be read once more, and its body is gone.
    private static void requireFields(RoutingContext context) {
        if (context.get(READ) != null && context.request().formAttributes().isEmpty()) {
            context.fail(400);
        } else {
            context.next();
        }
    }

    private static boolean isLongForm(RoutingContext context) {
        var type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return type != null
                && type.startsWith(FORM)
                && length != null
                && length.matches("[0-9]{1,18}")
                && Long.parseLong(length) >= LONG_FORM_BYTES;
    }

    /// With 422, so that a page shows it. Failures of all others come by here too, and are theirs.
    private static void answer(RoutingContext context) {
        var tooMuch = context.statusCode() == 413 || context.statusCode() == 400;
        if (context.get(READ) == null || !tooMuch || context.response().headWritten()) {
            context.next();
            return;
        }
        LOG.infof("A form was too large path=%s", context.normalizedPath());
        context.response().setStatusCode(422).putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=UTF-8");
        if (context.request().getHeader("HX-Request") == null) {
            context.end(page(context));
        } else {
            besideTheForm(context);
        }
    }

    /// The form stays where it is, with what was typed.
    private static void besideTheForm(RoutingContext context) {
        context.response()
                .putHeader("HX-Retarget", "#refused")
                .putHeader("HX-Reswap", "innerHTML")
                .putHeader("HX-Push-Url", "false");
        var visitor = Visitor.unknown(context.request());
        var text = messages(visitor).tooMuchTyped();
        context.end(
                ErrorPages.Templates.refused(text).setLocale(visitor.locale()).render());
    }

    private static String page(RoutingContext context) {
        var visitor = Visitor.unknown(context.request());
        var messages = messages(visitor);
        return ErrorPages.Templates.bare(
                        visitor.language().tag(),
                        messages.refusedTitle(),
                        messages.tooMuchTyped(),
                        Again.path(context),
                        messages.tryAgain(),
                        "")
                .setLocale(visitor.locale())
                .render();
    }

    private static Messages messages(Visitor visitor) {
        return MessageBundles.get(
                Messages.class, Localized.Literal.of(visitor.language().tag()));
    }
}
