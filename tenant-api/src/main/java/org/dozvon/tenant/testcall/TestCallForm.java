package org.dozvon.tenant.testcall;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.records.command.CallCommand.Answer;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.tenant.access.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A call to be placed as a test.
///
/// @param caller  null for one who hides their number
/// @param moment  null for now
/// @param keys    pressed one at each question, in order
/// @param answers by person, what their phones do
@Schema(examples = """
        {"dialled": "+78123091500", "caller": "+79031234567", "moment": "2026-11-23T09:00:00Z", "keys": ["2"],
         "answers": {"boris": "BUSY", "viktor": "ANSWERS"}}""")
public record TestCallForm(
        @NotNull PhoneNumber dialled,
        @Nullable PhoneNumber caller,
        @Nullable Instant moment,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = "[0-9*#]") String> keys,
        @Nullable @Size(max = 200) Map<@NotNull @Pattern(regexp = Input.ID) String, @NotNull Answer> answers) {}
