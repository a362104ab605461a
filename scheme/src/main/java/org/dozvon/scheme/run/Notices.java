package org.dozvon.scheme.run;

import java.time.Instant;
import java.util.List;
import org.dozvon.scheme.model.PersonId;

/// What a call leaves behind for others to do. It returns at once: whoever does it does it later, and once.
public interface Notices {
    Notices NONE = new Notices() {
        @Override
        public void tell(StepPointer step, List<PersonId> people, List<String> emails, String text) {}

        @Override
        public void promiseCallback(StepPointer step, String number, Instant due) {}
    };

    /// @param text with the call's variables filled in, not escaped for anything
    void tell(StepPointer step, List<PersonId> people, List<String> emails, String text);

    /// @param number E.164
    /// @param due    when the company can call at the earliest
    void promiseCallback(StepPointer step, String number, Instant due);
}
