package org.dozvon.outside.crm;

import java.util.List;
import org.dozvon.outside.guard.Deadline;

/// What every CRM is asked. Both block until the deadline at most and throw nothing: for virtual threads.
public interface Crm {
    /// @param order the first place that has somebody responsible decides
    Owner owner(Account account, Caller caller, List<Place> order, Deadline deadline);

    Users users(Account account, Deadline deadline);
}
