package org.dozvon.gateway.sound;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.dozvon.gateway.recording.Problem;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.StockPhrase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// Lets whoever draws a scheme hear the phrases that come with the product. They are the same for every tenant.
@Path("/api/v1/stock-sounds")
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class StockSoundResource {
    @GET
    @Operation(summary = "Play a phrase that comes with the product")
    @Path("{language}/{phrase}")
    @RolesAllowed({"owner", "admin", "supervisor", "manager", "agent"})
    @RunOnVirtualThread
    public Response play(@PathParam("language") String language, @PathParam("phrase") String phrase)
            throws IOException {
        var spoken = language(language);
        var said = phrase(phrase);
        if (spoken.isEmpty() || said.isEmpty()) {
            return Problem.of(
                    Response.Status.NOT_FOUND,
                    "stock-sound-unknown",
                    "Expected one of the phrases that come with the product, but there is none of that name.");
        }
        return Response.ok(StockSounds.bytes(spoken.get(), said.get()))
                .type("audio/wav")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .build();
    }

    private static Optional<Language> language(String tag) {
        return Arrays.stream(Language.values())
                .filter(each -> each.tag().equals(tag))
                .findFirst();
    }

    private static Optional<StockPhrase> phrase(String tag) {
        return Arrays.stream(StockPhrase.values())
                .filter(each -> each.tag().equals(tag))
                .findFirst();
    }
}
