package org.dozvon.records.talk;

import java.time.Instant;
import java.util.List;

/// Who of a tenant talked to a caller, each once, the last first. Key `tenant/caller`.
///
/// @param caller E.164
public record LastTalk(String tenantId, String caller, List<Talk> talks) {
    public LastTalk {
        talks = List.copyOf(talks);
    }

    /// @param at when they last did
    public record Talk(String person, Instant at) {}

    public String key() {
        return tenantId + "/" + caller;
    }
}
