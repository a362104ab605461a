package org.dozvon.scheme.run;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dozvon.scheme.desk.Patience;
import org.dozvon.scheme.plan.TenantPlan;
import org.jspecify.annotations.Nullable;

/// When a company calls back whom it promised it: in its hours, until the end of the next day on which it opens. Later
/// nobody waits for it any more.
public final class CallBackHours {
    private static final Duration A_DAY = Duration.ofDays(1);

    private CallBackHours() {}

    /// Empty when it does not open within a year.
    ///
    /// @param calendar index into the plan's; the first when null. A company without calendars is always open
    public static Optional<Patience> of(TenantPlan plan, @Nullable Integer calendar, Instant promised) {
        var index = calendar == null ? 0 : calendar;
        if (index >= plan.calendars().size()) {
            return Optional.of(new Patience(List.of(new Patience.Span(promised, promised.plus(A_DAY)))));
        }
        var kept = plan.calendars().get(index);
        var zone = ZoneId.of(kept.zone() == null ? plan.zone() : kept.zone());
        var spans = OpeningHours.of(kept, plan.zone()).untilNextDay(promised, zone);
        return spans.isEmpty() ? Optional.empty() : Optional.of(new Patience(spans));
    }
}
