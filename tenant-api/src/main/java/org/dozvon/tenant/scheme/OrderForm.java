package org.dozvon.tenant.scheme;

import java.time.Instant;
import org.dozvon.tenant.access.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A publish for later.
///
/// @param revision what the one who orders it has seen
/// @param returnAt when what is live now is to come back; null for never
@Schema(examples = """
        {"revision": 7, "publishAt": "2026-11-27T17:00:00Z", "returnAt": "2026-11-30T06:00:00Z", "comment": "Выходные"}""")
public record OrderForm(
        @Min(0) int revision,

        @NotNull Instant publishAt,
        @Nullable Instant returnAt,

        @Nullable @Size(max = Input.COMMENT_LENGTH) @Pattern(regexp = Input.TEXT)
        String comment) {}
