package org.dozvon.scheme.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How a person's day went. An offer that was not answered does not count.
///
/// @param lastTalkEnded null when they have not talked: they have been idle for longest
public record Standing(@Nullable Instant lastTalkEnded, Duration talkedToday, int answeredToday) {
    public static final Standing FRESH = new Standing(null, Duration.ZERO, 0);

    public Standing answered() {
        return new Standing(lastTalkEnded, talkedToday, answeredToday + 1);
    }

    public Standing talked(Duration talk, Instant ended) {
        return new Standing(ended, talkedToday.plus(talk), answeredToday);
    }

    public Standing onANewDay() {
        return new Standing(lastTalkEnded, Duration.ZERO, 0);
    }

    /// The same, by another clock.
    Standing by(UnaryOperator<Instant> clock) {
        return lastTalkEnded == null ? this : new Standing(clock.apply(lastTalkEnded), talkedToday, answeredToday);
    }

    Instant idleSince() {
        return lastTalkEnded == null ? Instant.MIN : lastTalkEnded;
    }
}
