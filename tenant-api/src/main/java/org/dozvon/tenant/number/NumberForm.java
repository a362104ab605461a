package org.dozvon.tenant.number;

import java.util.List;
import org.dozvon.scheme.check.Limits;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.ServiceLine;
import org.dozvon.tenant.access.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A number as somebody writes it down.
///
/// @param service what calls it by itself, null for people
@Schema(examples = """
        {"number": "+78123091500", "label": "Общий", "scheme": "main", "reserve": "+79035550104",
         "limit": {"calls": 10, "overflow": "answering-machine"},
         "card": {"owner": "olga", "purpose": "Общий вход", "publishedAt": ["motor.example", "Вывеска"]}}""")
public record NumberForm(
        @NotNull PhoneNumber number,

        @Nullable @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
        String label,

        @Nullable SchemeId scheme,
        @Nullable PhoneNumber reserve,
        @Nullable ServiceLine service,
        @Nullable @Valid LimitForm limit,
        @Nullable @Valid CardForm card) {
    /// How many callers at once, and the scheme of those above.
    public record LimitForm(
            @Nullable @Min(1) @Max(Limits.CALLS_AT_ONCE) Integer calls,
            @Nullable SchemeId overflow) {}

    /// Who answers for the number, what it is for, where customers find it.
    public record CardForm(
            @Nullable PersonId owner,

            @Nullable @Size(max = PURPOSE_LENGTH) @Pattern(regexp = Input.TEXT)
            String purpose,

            @Nullable @Size(max = PLACES)
            List<@NotBlank @Size(max = PLACE_LENGTH) @Pattern(regexp = Input.TEXT) String> publishedAt) {
        static final int PURPOSE_LENGTH = 300;
        static final int PLACES = 20;
        static final int PLACE_LENGTH = 200;
    }
}
