package org.dozvon.web.publishing;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.web.client.SavedTests;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.PublishingMessages;

/// A saved test in one line, with what went another way.
///
/// @param known  false while it could not be run
/// @param misses in words
@TemplateData
public record TestLine(String id, String name, String call, boolean known, boolean passed, List<String> misses) {
    static TestLine of(SavedTest test, List<SavedTests.Result> results, Formats formats, PublishingMessages texts) {
        var result =
                results.stream().filter(each -> each.id().equals(test.id())).findFirst();
        var misses = result.map(each ->
                        each.problems().stream().map(SavedTests.Miss::message).toList())
                .orElse(List.of());
        return new TestLine(
                test.id(),
                test.name(),
                call(test, formats, texts),
                result.isPresent(),
                result.map(SavedTests.Result::passed).orElse(false),
                misses);
    }

    /// When, who, and what they press.
    public static String call(SavedTest test, Formats formats, PublishingMessages texts) {
        var call = test.call();
        var caller = call.caller();
        var number = call.number();
        var who = caller == null ? texts.hiddenCaller() : formats.number(caller.value());
        var when = formats.weekday(call.moment());
        var keys = String.join(" ", call.keys()).strip();
        var to = number == null ? "" : " → " + formats.number(number.value());
        return when + ", " + who + to + (keys.isEmpty() ? "" : ", " + texts.presses(keys));
    }
}
