package org.dozvon.web.page;

import java.net.URI;
import java.time.Duration;
import org.dozvon.web.language.Visitor;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/// Signing in again, signing out, and the choice of language.
@Path("/")
public class SessionResource {
    private static final Duration CHOICE_LASTS = Duration.ofDays(365);

    private final ErrorPages pages;
    private final Visitor visitor;

    SessionResource(ErrorPages pages, Visitor visitor) {
        this.pages = pages;
        this.visitor = visitor;
    }

    /// What a page asks to learn whether it may go on, and as whom; for a visitor the end of signing in again.
    @GET
    @Path("session")
    public Response session(@HeaderParam("HX-Request") @Nullable String script) {
        return script == null
                ? pages.signedInAgain()
                : Response.noContent()
                        .header("Dozvon-Visitor", visitor.account())
                        .build();
    }

    @GET
    @Path("signed-in")
    public Response signedIn() {
        return View.to("/");
    }

    @GET
    @Path("signed-out")
    public Response signedOut() {
        return pages.signedOut();
    }

    @GET
    @Path("language")
    public Response language(@QueryParam("to") @Nullable String to, @QueryParam("back") @Nullable String back) {
        var answer = Response.seeOther(URI.create(own(back)));
        Visitor.tagged(to)
                .ifPresent(chosen -> answer.cookie(new NewCookie.Builder(Visitor.LANGUAGE_COOKIE)
                        .value(chosen.tag())
                        .path("/")
                        .maxAge(Math.toIntExact(CHOICE_LASTS.toSeconds()))
                        .sameSite(NewCookie.SameSite.LAX)
                        .build()));
        return answer.build();
    }

    /// A path of this console and nothing else: the choice of a language must not lead to another site.
    private static String own(@Nullable String path) {
        return path != null && path.matches("/([a-z0-9][A-Za-z0-9/_-]{0,200})?") ? path : "/";
    }
}
