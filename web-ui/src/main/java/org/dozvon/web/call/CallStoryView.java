package org.dozvon.web.call;

import java.util.List;
import org.dozvon.web.client.CallSummary;
import org.jspecify.annotations.Nullable;

/// One call, ready to show.
///
/// @param message the recording's id, empty when nothing was recorded
public record CallStoryView(
        String title,
        CallLine line,
        String started,
        String ended,
        long version,
        String message,
        boolean test,
        List<PathLine> path) {

    static CallStoryView of(CallSummary call, CallLine.Writer writer, List<PathLine> path) {
        var ended = call.endedAt();
        return new CallStoryView(
                writer.title(call),
                writer.line(call),
                writer.formats()
                                .day(call.startedAt()
                                        .atZone(writer.formats().zone())
                                        .toLocalDate()) + ", "
                        + writer.formats().clock(call.startedAt()),
                ended == null ? "" : writer.formats().clock(ended),
                call.planVersion(),
                given(call.message()),
                call.test(),
                path);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }
}
