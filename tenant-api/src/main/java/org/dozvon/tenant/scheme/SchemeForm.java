package org.dozvon.tenant.scheme;

import org.dozvon.tenant.access.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// What is asked about a scheme.
public final class SchemeForm {
    private SchemeForm() {}

    /// @param copyOf the scheme whose draft it begins with
    @Schema(examples = """
            {"name": "Ночная смена"}""")
    public record Create(
            @Nullable @Pattern(regexp = Input.ID) String id,

            @NotBlank @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
            String name,

            @Nullable @Pattern(regexp = Input.ID) String copyOf) {}

    /// @param revision what the one who publishes has seen
    @Schema(examples = """
            {"revision": 7, "comment": "Перерыв в меню"}""")
    public record Publish(
            @Min(0) int revision,

            @Nullable @Size(max = Input.COMMENT_LENGTH) @Pattern(regexp = Input.TEXT)
            String comment) {}

    @Schema(examples = """
            {"version": 3, "comment": "Как было до праздников"}""")
    public record Rollback(
            @Min(1) int version,

            @Nullable @Size(max = Input.COMMENT_LENGTH) @Pattern(regexp = Input.TEXT)
            String comment) {}
}
