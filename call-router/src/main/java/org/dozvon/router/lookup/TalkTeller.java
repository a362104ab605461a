package org.dozvon.router.lookup;

import org.dozvon.records.talk.LastTalk;

/// Tells other routers of a talk. Returns at once.
@FunctionalInterface
public interface TalkTeller {
    void tell(LastTalk talk);
}
