package org.dozvon.scheme.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dozvon.scheme.desk.DeskView;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.plan.PlanQueue;
import org.jspecify.annotations.Nullable;

/// When a caller in a line is told how it goes, and what: at once, and then as often as the queue says.
final class Announcer {
    private final PlanQueue.@Nullable Announcements told;
    private final Language language;
    private Instant next = Instant.MIN;

    Announcer(PlanQueue.@Nullable Announcements told, Language language) {
        this.told = told;
        this.language = language;
    }

    /// What is due now; it is taken for told.
    List<Said> due(Queues.Place place, Instant now) {
        if (told == null || now.isBefore(next)) {
            return List.of();
        }
        next = now.plusSeconds(told.everySeconds());
        var said = new ArrayList<Said>();
        place.waiting().ifPresent(waiting -> add(told, waiting, said));
        if (told.promotion() != null) {
            said.add(new Said.Promotion(told.promotion()));
        }
        return said;
    }

    private void add(PlanQueue.Announcements asked, DeskView.Waiting waiting, List<Said> said) {
        if (asked.position()) {
            said.add(new Said.Position(waiting.position(), language));
        }
        if (asked.expectedWait() && waiting.expectedWait() != null) {
            said.add(new Said.ExpectedWait(waiting.expectedWait(), language));
        }
    }

    /// How long the music may go on.
    Duration atMost(Duration wait, Instant now) {
        if (told == null) {
            return wait;
        }
        var untilNext = Duration.between(now, next);
        return untilNext.compareTo(wait) < 0 ? untilNext : wait;
    }
}
