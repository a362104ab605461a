package org.dozvon.scheme.desk;

import java.time.Instant;
import java.util.Optional;

/// When somebody is on duty by themselves.
public interface Hours {
    boolean isOpen(Instant moment);

    /// When they opened or closed last, this moment included. Empty when that is long ago.
    Optional<Instant> lastChange(Instant moment);

    /// When they open or close next, after this moment. Empty when that is far away.
    Optional<Instant> nextChange(Instant moment);
}
