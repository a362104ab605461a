package org.dozvon.tenant.outgoing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dozvon.scheme.model.Outgoing;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.tenant.access.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// How phones may call out, as somebody writes it down.
///
/// @param number        shown to whom is called; null for the first of the company's
/// @param numbers       by person, in its place
/// @param countries     besides the country of the number shown
/// @param prefixes      the same, by the beginning of a number
/// @param barred        people who may not call out
/// @param mostCalls     at once; 0 for none
/// @param minutesPerDay of talk, all calls together; 0 for none
@Schema(examples = """
        {"number": "+78123091500", "numbers": {"anna": "+78123091501"}, "countries": ["KZ"], "prefixes": ["+37529"],
         "barred": ["viktor"], "mostCalls": 5, "minutesPerDay": 300}""")
public record OutgoingForm(
        @Nullable PhoneNumber number,

        @Nullable @Size(max = 1000) Map<@NotNull @Pattern(regexp = Input.ID) String, @NotNull PhoneNumber> numbers,

        @Nullable @Size(max = 250) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> countries,

        @Nullable @Size(max = 200) List<@NotNull @Pattern(regexp = "\\+[1-9][0-9]{0,14}") String> prefixes,

        @Nullable @Size(max = 1000) List<@NotNull PersonId> barred,
        @Min(0) @Max(500) int mostCalls,
        @Min(0) @Max(100_000) int minutesPerDay) {
    Outgoing model() {
        return new Outgoing(
                number,
                Objects.requireNonNullElse(numbers, Map.of()),
                Objects.requireNonNullElse(countries, List.<String>of()).stream()
                        .distinct()
                        .toList(),
                Objects.requireNonNullElse(prefixes, List.<String>of()).stream()
                        .distinct()
                        .toList(),
                Objects.requireNonNullElse(barred, List.<PersonId>of()).stream()
                        .distinct()
                        .toList(),
                mostCalls,
                minutesPerDay);
    }
}
