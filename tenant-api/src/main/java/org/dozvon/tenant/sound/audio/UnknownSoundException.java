package org.dozvon.tenant.sound.audio;

import java.io.IOException;

/// A file that is not a sound, or none that can be read.
public final class UnknownSoundException extends IOException {
    private static final long serialVersionUID = 1L;

    UnknownSoundException(String why) {
        super(why);
    }

    UnknownSoundException(String why, Throwable cause) {
        super(why, cause);
    }
}
