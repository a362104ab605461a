package org.dozvon.reporting.page;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.dozvon.reporting.access.Refusal;
import org.jspecify.annotations.Nullable;

/// The last row of a page: its moment and its id, opaque to whoever pages on.
public record Cursor(Instant at, String id) {
    public static @Nullable Cursor parse(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            var space = plain.indexOf(' ');
            return new Cursor(Instant.parse(plain.substring(0, space)), plain.substring(space + 1));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw Refusal.invalid(
                    "after",
                    "Expected the 'next' of an earlier page, but this is none. Begin again without it.",
                    "Ожидалось значение next прошлой страницы. Начните с первой страницы.");
        }
    }

    public String written() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
