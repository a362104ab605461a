package org.dozvon.web.live;

import java.util.List;

/// The page as it is first seen, before its stream goes on with it.
///
/// @param setUp  whether there is a queue at all
/// @param now    in milliseconds, by the clock that waits are told by
/// @param lag    how old the board is, in milliseconds; empty when nothing was told yet
/// @param callers a row each
public record LivePage(
        boolean setUp,
        boolean acts,
        boolean answers,
        long now,
        String lag,
        String figures,
        String queues,
        List<String> callers,
        List<String> agents,
        Directory names) {}
