package org.dozvon.tenant.desk;

import org.dozvon.records.command.CallCommand.Listen.Mode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// How somebody's talk is heard.
///
/// @param mode `listen`: nobody hears who listens; `whisper`: that person does; `barge`: both do
@Schema(examples = "{\"mode\": \"listen\"}")
public record ListenForm(
        @NotNull @Pattern(regexp = "listen|whisper|barge") String mode) {
    Mode asMode() {
        return switch (mode) {
            case "whisper" -> Mode.WHISPER;
            case "barge" -> Mode.BARGE;
            default -> Mode.LISTEN;
        };
    }
}
