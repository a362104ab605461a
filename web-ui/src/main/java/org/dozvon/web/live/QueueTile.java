package org.dozvon.web.live;

/// A queue, ready to show.
///
/// @param oldest when the one who waits longest came, in milliseconds; 0 when nobody waits
/// @param clock  the same, to be read
/// @param low    whether its service level asks for somebody's attention
public record QueueTile(
        String name,
        String waiting,
        long oldest,
        String clock,
        String level,
        boolean low,
        String people,
        String more) {}
