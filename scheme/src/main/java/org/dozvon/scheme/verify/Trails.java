package org.dozvon.scheme.verify;

import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.run.Ending;
import org.dozvon.scheme.simulate.Trail;
import org.dozvon.scheme.simulate.TrailEvent;

/// What is looked for in a call that was played.
final class Trails {
    private Trails() {}

    static boolean leaves(Trail trail, SchemeId scheme, StepId step, String exit) {
        return trail.events().stream()
                .anyMatch(event -> event instanceof TrailEvent.LeftStep left
                        && left.scheme().equals(scheme)
                        && left.step().equals(step)
                        && left.exit().equals(exit));
    }

    static boolean enters(Trail trail, SchemeId scheme, StepId step) {
        return trail.events().stream()
                .anyMatch(event -> event instanceof TrailEvent.EnteredStep entered
                        && entered.scheme().equals(scheme)
                        && entered.step().equals(step));
    }

    /// Comes there at last, and is sent away without a word.
    static boolean hangsUpAt(Trail trail, SchemeId scheme, StepId step) {
        var last = trail.events().size() - 2;
        return trail.ending() == Ending.HUNG_UP
                && last >= 0
                && trail.events().get(last) instanceof TrailEvent.EnteredStep entered
                && entered.scheme().equals(scheme)
                && entered.step().equals(step);
    }
}
