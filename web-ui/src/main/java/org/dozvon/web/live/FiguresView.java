package org.dozvon.web.live;

/// The figures above the board, ready to show.
///
/// @param oldest when the one who waits longest came, in milliseconds; 0 when nobody waits
/// @param clock  the same, to be read
/// @param low    whether the service level asks for somebody's attention
public record FiguresView(
        String waiting,
        String waitingAside,
        long oldest,
        String clock,
        String level,
        String levelAside,
        boolean low,
        String abandoned,
        String abandonedAside,
        String free,
        String freeAside) {}
