package org.dozvon.scheme.run;

import java.time.Duration;

/// Rings when somebody who waits has to be told something.
public interface Bell {
    /// Waits until it rings, or for so long. At once when it has rung since it was answered last.
    void await(Duration atMost) throws InterruptedException;
}
