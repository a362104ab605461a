package org.dozvon.scheme.run;

import org.dozvon.scheme.desk.Standing;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;

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
}
