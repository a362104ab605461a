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
    /// Where the queue tells nothing else.
    private static final int OFFERED_EVERY_SECONDS = 60;

    private final PlanQueue.@Nullable Announcements told;
    private final @Nullable Character callBack;
    private final Language language;
    private final List<Said> next = new ArrayList<>();
    private Instant when = Instant.MIN;

    /// @param callBack the key by which the caller may be called back; null when that is not offered to them
    Announcer(PlanQueue.@Nullable Announcements told, @Nullable Character callBack, Language language) {
        this.told = told;
        this.callBack = callBack;
        this.language = language;
    }

    /// Told before anything else, as soon as may be.
    void add(Said answer) {
        next.add(answer);
    }

    /// What is due now; it is taken for told.
    List<Said> due(Queues.Place place, Instant now) {
        var said = new ArrayList<>(next);
        next.clear();
        if (isSilent() || now.isBefore(when)) {
            return said;
        }
        when = now.plusSeconds(told == null ? OFFERED_EVERY_SECONDS : told.everySeconds());
        if (told != null) {
            place.waiting().ifPresent(waiting -> add(told, waiting, said));
        }
        if (callBack != null) {
            said.add(new Said.CallBackOffer(callBack, language));
        }
        if (told != null && told.promotion() != null) {
            said.add(new Said.Promotion(told.promotion()));
        }
        return said;
    }

    private boolean isSilent() {
        return told == null && callBack == null;
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
        if (isSilent()) {
            return wait;
        }
        var untilNext = Duration.between(now, when);
        return untilNext.compareTo(wait) < 0 ? untilNext : wait;
    }
}
