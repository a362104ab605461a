package org.dozvon.records.node;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who is there.
///
/// @param name       of the router or gateway (one gateway for each media node)
/// @param kind       `router` or `gateway`
/// @param eslHost    gateway: where routers reach the node's event socket; router: where doors reach the router
/// @param owns       router: the partitions of call-commands that it owns, so doors bring a tenant's calls to it
/// @param partitions router: how many partitions there are in all
/// @param at         refreshed every 2 s; older than 10 s counts as gone
public record NodeState(
        String name,
        String kind,
        State state,
        @Nullable String eslHost,
        int eslPort,
        java.util.List<Integer> owns,
        int partitions,
        Instant at) {
    public NodeState {
        owns = java.util.List.copyOf(owns);
    }

    public enum State {
        STARTING,
        READY,
        DRAINING,
        GONE,
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
