package org.dozvon.web.scheme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.dozvon.scheme.model.Pin;
import org.dozvon.web.client.Problem;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.language.SchemeMessages;
import org.dozvon.web.language.Texts;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// Makes of a PIN what a drawing keeps of it, so that neither draft, undo nor export ever holds its digits.
/// It belongs to no scheme: nobody is asked.
@Path("/pin")
@RunOnVirtualThread
public class PinResource {
    private static final int SALT_BYTES = 16;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Texts texts;

    PinResource(Texts texts) {
        this.texts = texts;
    }

    public record Digits(@Nullable String digits) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Pin hashed(Digits chosen) {
        var digits = chosen.digits();
        if (digits == null || !Pin.isStrong(digits)) {
            var detail = texts.of(SchemeMessages.class).pinWeak();
            throw new Refusal(new Problem(422, null, detail, "pin-weak", null, null, null));
        }
        var salt = new byte[SALT_BYTES];
        CHANCE.nextBytes(salt);
        return Pin.of(digits, HexFormat.of().formatHex(salt));
    }
}
