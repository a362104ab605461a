package org.dozvon.scheme.run;

/// What a call can ask and leave behind beyond its line.
public record World(Lookups lookups, Notices notices, Standings standings, Queues queues) {
    /// Knows nothing, remembers nothing, tells nobody.
    public static final World EMPTY = new World(Lookups.NONE, Notices.NONE, Standings.NONE, Queues.NONE);
}
