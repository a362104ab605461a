package org.dozvon.web.page;

import io.quarkus.oidc.OIDCException;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.dozvon.web.language.Messages;
import org.dozvon.web.language.Visitor;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// What a visitor sees while Keycloak starts or is away: a page that asks again by itself, until it is there.
@ApplicationScoped
public class SignInOutage {
    private static final Logger LOG = Logger.getLogger(SignInOutage.class);
    // Behind everything that may fail for it, before what answers any failure with a bare 500.
    private static final int BEHIND_SIGN_IN = 100_000;
    private static final String SECONDS = "5";

    void watch(@Observes Router router) {
        router.route().order(BEHIND_SIGN_IN).failureHandler(SignInOutage::answer);
    }

    private static void answer(RoutingContext context) {
        if (!(context.failure() instanceof OIDCException) || context.response().headWritten()) {
            context.next();
            return;
        }
        LOG.warnf(
                "Nobody can be signed in path=%s: %s",
                context.normalizedPath(), context.failure().getMessage());
        context.response()
                .setStatusCode(503)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.RETRY_AFTER, SECONDS)
                .putHeader("Refresh", SECONDS)
                .end(page(context));
    }

    private static String page(RoutingContext context) {
        var visitor = Visitor.unknown(context.request());
        var language = visitor.language().tag();
        var messages = MessageBundles.get(Messages.class, Localized.Literal.of(language));
        return ErrorPages.Templates.bare(
                        language,
                        messages.troubleTitle(),
                        messages.troubleText(),
                        Again.path(context),
                        messages.tryAgain(),
                        "")
                .setLocale(visitor.locale())
                .render();
    }
}
