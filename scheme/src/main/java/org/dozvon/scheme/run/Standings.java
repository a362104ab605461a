package org.dozvon.scheme.run;

import java.time.Duration;
import java.time.Instant;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.jspecify.annotations.Nullable;

/// What is remembered between calls, so that work is spread and a PIN cannot be tried out.
public interface Standings {
    Standings NONE = new Standings() {
        @Override
        public Standing of(PersonId person) {
            return Standing.FRESH;
        }

        @Override
        public int turn(SchemeId scheme, StepId step) {
            return 0;
        }

        @Override
        public boolean mayTryPin(SchemeId scheme, StepId step) {
            return true;
        }

        @Override
        public void pinRefused(SchemeId scheme, StepId step) {}
    };

    Standing of(PersonId person);

    /// Counts the calls that came to a step which rings in turn: 0, 1, 2 …
    int turn(SchemeId scheme, StepId step);

    /// Not after too many wrong ones, whoever called.
    boolean mayTryPin(SchemeId scheme, StepId step);

    void pinRefused(SchemeId scheme, StepId step);

    /// How a person's day went. An offer that was not answered does not count.
    ///
    /// @param lastTalkEnded null when they have not talked: they have been idle for longest
    record Standing(@Nullable Instant lastTalkEnded, Duration talkedToday, int answeredToday) {
        public static final Standing FRESH = new Standing(null, Duration.ZERO, 0);
    }
}
