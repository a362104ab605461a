package org.dozvon.scheme.compile;

import java.util.Comparator;
import java.util.List;
import org.dozvon.scheme.model.DailySwitch;
import org.dozvon.scheme.plan.PlanSwitch;
import org.jspecify.annotations.Nullable;

/// Daily switches in the order in which they begin.
final class SwitchPass {
    private final Indexes indexes;

    SwitchPass(Indexes indexes) {
        this.indexes = indexes;
    }

    List<PlanSwitch> compiled() {
        return indexes.tenant().switches().stream()
                .sorted(Comparator.comparing(DailySwitch::from))
                .map(this::compiled)
                .toList();
    }

    private PlanSwitch compiled(DailySwitch one) {
        var calendar = one.calendar() == null ? null : Integer.valueOf(indexes.calendar(one.calendar()));
        var announcement = one.announcement();
        return new PlanSwitch(
                one.kind(),
                calendar,
                row(calendar, one.interval()),
                announcement == null ? null : indexes.prompt(announcement),
                one.from(),
                one.until());
    }

    private @Nullable Integer row(@Nullable Integer calendar, @Nullable String interval) {
        if (calendar == null || interval == null) {
            return null;
        }
        var rows = indexes.tenant().calendars().get(calendar).intervals();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).name().equals(interval)) {
                return row;
            }
        }
        return null;
    }
}
