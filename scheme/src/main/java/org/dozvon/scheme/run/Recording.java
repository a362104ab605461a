package org.dozvon.scheme.run;

import java.time.Duration;

/// What a caller left.
public sealed interface Recording {
    record Left(Duration length) implements Recording {}

    record Nothing() implements Recording {}
}
