package org.dozvon.tenant.scheme;

import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.verify.LongestWait;
import org.dozvon.tenant.problem.ExampleView;
import org.jspecify.annotations.Nullable;

/// The longest that a caller can wait, as it was proven; with a call that waits so long, where one can be played.
public record LongestWaitView(
        long millis, String told, @Nullable ExampleView example) {
    static @Nullable LongestWaitView of(@Nullable LongestWait wait, Language language) {
        return wait == null
                ? null
                : new LongestWaitView(
                        wait.length().toMillis(), wait.told(language), ExampleView.of(wait.example(), language));
    }
}
