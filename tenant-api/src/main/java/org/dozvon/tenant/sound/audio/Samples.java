package org.dozvon.tenant.sound.audio;

import java.io.IOException;

/// A sound as it is read, bit by bit, so that its length never decides how much memory it takes.
interface Samples {
    /// The lowest and highest rates that sound cards have.
    int RATE_AT_LEAST = 4_000;

    int RATE_AT_MOST = 192_000;

    /// How many there are to a second.
    int rate();

    /// Fills the buffer from its beginning with samples from -1 to 1, the channels mixed into one.
    ///
    /// @return how many, or -1 at the end
    int read(float[] buffer) throws IOException;
}
