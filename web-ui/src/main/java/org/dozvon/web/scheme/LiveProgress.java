package org.dozvon.web.scheme;

import java.util.List;
import org.dozvon.web.client.Applied;
import org.jspecify.annotations.Nullable;

/// "Live on 3 of 3 routers in 84 ms": how far a plan got.
public record LiveProgress(
        String scheme, long plan, int done, int expected, long millis, boolean complete, List<String> refusals) {

    static LiveProgress of(String scheme, Applied applied) {
        var taken = applied.all().stream().filter(each -> empty(each.refusal())).toList();
        var slowest = taken.stream().mapToLong(Applied.Applier::millis).max().orElse(0);
        var refusals = applied.all().stream()
                .filter(each -> !empty(each.refusal()))
                .map(each -> each.name() + ": " + each.refusal())
                .toList();
        var expected = Math.max(applied.expected(), applied.all().size());
        var complete = !taken.isEmpty() && taken.size() >= expected;
        return new LiveProgress(scheme, applied.planVersion(), taken.size(), expected, slowest, complete, refusals);
    }

    private static boolean empty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
