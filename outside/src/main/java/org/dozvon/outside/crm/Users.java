package org.dozvon.outside.crm;

import java.util.List;
import org.dozvon.outside.guard.Failure;

/// Who works in a CRM, for the page on which the owner says who is who; also the proof that its key fits.
public sealed interface Users {
    record Known(List<User> users) implements Users {
        public Known {
            users = List.copyOf(users);
        }
    }

    record Failed(Failure why) implements Users {}
}
