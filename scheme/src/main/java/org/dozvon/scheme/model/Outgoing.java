package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a tenant's own phones call out. Emergency numbers can be called whatever stands here.
///
/// @param number        shown to whom is called, one of the tenant's own; null for the first of them
/// @param numbers       by a person's id, one of the tenant's own in its place
/// @param countries     where calls may go besides the country of the number shown: `KZ`, `DE`
/// @param prefixes      the same, by the beginning of a number: `+37529`
/// @param barred        people who may not call out
/// @param mostCalls     at once; 0 for none
/// @param minutesPerDay of talk, all calls together, on the tenant's day; 0 for none
public record Outgoing(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PhoneNumber number,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, PhoneNumber> numbers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> countries,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> prefixes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PersonId> barred,
        int mostCalls,
        int minutesPerDay) {
    /// Until somebody has decided otherwise: at home, and no more than an office needs.
    public static final Outgoing USUAL = new Outgoing(null, Map.of(), List.of(), List.of(), List.of(), 5, 300);

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern PREFIX = Pattern.compile("\\+[1-9][0-9]{0,14}");

    public Outgoing {
        numbers = numbers == null ? Map.of() : Copies.sorted(numbers);
        countries = countries == null ? List.of() : List.copyOf(countries);
        prefixes = prefixes == null ? List.of() : List.copyOf(prefixes);
        barred = barred == null ? List.of() : List.copyOf(barred);
        countries.forEach(country -> require("a country like KZ", COUNTRY, country));
        prefixes.forEach(prefix -> require("the beginning of a number like +37529", PREFIX, prefix));
        if (mostCalls < 0 || minutesPerDay < 0) {
            throw new IllegalArgumentException("Expected limits of calls from 0, but one is below.");
        }
    }

    private static void require(String what, Pattern form, String value) {
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Expected %s, but got something of %d characters.".formatted(what, value.length()));
        }
    }
}
