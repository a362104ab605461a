package org.dozvon.tenant.problem;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.check.Example;
import org.dozvon.scheme.model.Language;
import org.jspecify.annotations.Nullable;

/// A call that shows a problem, in the form in which a test call is asked for, and in words.
///
/// @param scheme  the scheme that it begins with, for a call to the draft
/// @param dialled absent when no number leads to that scheme
/// @param caller  absent when the number is hidden
/// @param keys    one for each question, an empty one presses nothing
/// @param speaks  whether something is said after a beep
/// @param answers by person, or by account or number where it has no owner
/// @param others  what all other phones do
public record ExampleView(
        String told,
        String scheme,
        @Nullable String dialled,
        @Nullable String caller,
        Instant moment,
        List<String> keys,
        boolean speaks,
        Map<String, Example.Phone> answers,
        Example.Phone others) {
    public static @Nullable ExampleView of(@Nullable Example example, Language language) {
        if (example == null) {
            return null;
        }
        var dialled = example.dialled();
        return new ExampleView(
                example.told(language),
                example.scheme().value(),
                dialled == null ? null : dialled.value(),
                example.caller(),
                example.moment(),
                example.keys(),
                example.speaks(),
                example.answers(),
                example.others());
    }
}
