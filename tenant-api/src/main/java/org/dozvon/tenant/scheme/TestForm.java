package org.dozvon.tenant.scheme;

import java.util.List;
import org.dozvon.scheme.rehearse.SavedCall;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.tenant.access.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// What is asked about saved tests.
public final class TestForm {
    private TestForm() {}

    /// All tests of a scheme, as they shall be.
    @Schema(examples = """
            {"tests": [{"id": "sunday", "name": "Воскресенье",
              "call": {"caller": "+79031234567", "moment": "2026-11-22T12:00"},
              "expected": {"ending": "voicemail", "rang": []}}]}""")
    public record All(
            @NotNull @Size(max = SavedTest.MOST_OF_A_SCHEME) List<@NotNull SavedTest> tests) {}

    /// A call of which a test is to be made.
    @Schema(examples = """
            {"name": "Воскресенье", "call": {"caller": "+79031234567", "moment": "2026-11-22T12:00", "keys": ["2"]}}""")
    public record OfCall(
            @NotBlank @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
            String name,

            @NotNull SavedCall call) {}
}
