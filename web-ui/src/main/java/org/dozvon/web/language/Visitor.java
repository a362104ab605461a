package org.dozvon.web.language;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dozvon.scheme.model.Language;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;

/// Who looks at this page, and in which language: their own choice, else their account's, else their browser's.
@RequestScoped
public class Visitor {
    public static final String LANGUAGE_COOKIE = "dozvon-language";

    private final SecurityIdentity identity;
    private final HttpServerRequest request;

    Visitor(SecurityIdentity identity, HttpServerRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /// Of whom nothing is known but what their browser says.
    public static Visitor unknown(HttpServerRequest request) {
        return new Visitor(
                QuarkusSecurityIdentity.builder()
                        .setAnonymous(true)
                        .setPrincipal(new QuarkusPrincipal(""))
                        .build(),
                request);
    }

    public Language language() {
        return chosen().or(this::ofAccount).orElseGet(this::ofBrowser);
    }

    public Locale locale() {
        return Locale.forLanguageTag(language().tag());
    }

    /// The person's name, or their user name when the account has none.
    public String name() {
        var named = claim("name");
        return named == null || named.isBlank() ? identity.getPrincipal().getName() : named;
    }

    /// The name of the account, which no other person has.
    public String account() {
        return identity.getPrincipal().getName();
    }

    public boolean mayChange() {
        return identity.hasRole("owner") || identity.hasRole("admin");
    }

    /// Daily switches are a matter of the day, also for whoever watches over it.
    public boolean maySwitch() {
        return mayChange() || identity.hasRole("supervisor");
    }

    /// Who was promised a call is also the matter of whoever answers for the callers.
    public boolean mayEndCallBacks() {
        return maySwitch() || identity.hasRole("manager");
    }

    /// How the queues stand now.
    public boolean maySeeBoard() {
        return maySwitch() || identity.hasRole("manager");
    }

    /// Answers calls, and nothing else.
    public boolean onlyAnswers() {
        return identity.hasRole("agent") && !maySeeBoard();
    }

    private Optional<Language> chosen() {
        var cookie = request.getCookie(LANGUAGE_COOKIE);
        return cookie == null ? Optional.empty() : tagged(cookie.getValue());
    }

    private Optional<Language> ofAccount() {
        return tagged(claim("locale"));
    }

    private Language ofBrowser() {
        var accepted = request.getHeader("Accept-Language");
        if (accepted == null || accepted.length() > 200) {
            return Language.ENGLISH;
        }
        return Arrays.stream(accepted.split(","))
                .flatMap(range -> tagged(range.trim()).stream())
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    private @Nullable String claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
    }

    /// The language that a tag such as `ru`, `ru-RU` or `en;q=0.8` begins with.
    public static Optional<Language> tagged(@Nullable String tag) {
        return tag == null
                ? Optional.empty()
                : Arrays.stream(Language.values())
                        .filter(language -> tag.toLowerCase(Locale.ROOT).matches(language.tag() + "([-_;].*)?"))
                        .findFirst();
    }
}
