package org.dozvon.tenant.number;

import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.ServiceLine;
import org.dozvon.tenant.access.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A number as somebody writes it down.
///
/// @param service what calls it by itself, null for people
@Schema(examples = """
        {"number": "+78123091500", "label": "Общий", "scheme": "main", "reserve": "+79035550104"}""")
public record NumberForm(
        @NotNull PhoneNumber number,

        @Nullable @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
        String label,

        @Nullable SchemeId scheme,
        @Nullable PhoneNumber reserve,
        @Nullable ServiceLine service) {}
