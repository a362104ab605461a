package org.dozvon.router.call;

import org.dozvon.records.event.CallEvent;

/// Where facts go. Never makes a call wait.
public interface FactJournal {
    void write(CallEvent event);
}
