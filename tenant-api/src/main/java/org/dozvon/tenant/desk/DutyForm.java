package org.dozvon.tenant.desk;

import java.util.Locale;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.tenant.access.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// Whether somebody means to answer.
///
/// @param duty   `on`, `off` or `break`
/// @param reason of a break, and of nothing else
@Schema(examples = "{\"duty\": \"break\", \"reason\": \"Обед\"}")
public record DutyForm(
        @NotNull @Pattern(regexp = "on|off|break") String duty,

        @Nullable @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
        String reason) {
    AgentTold.Duty asDuty() {
        return AgentTold.Duty.valueOf(duty.toUpperCase(Locale.ROOT));
    }

    String reasonOfBreak() {
        return reason == null || asDuty() != AgentTold.Duty.BREAK ? "" : reason.strip();
    }
}
