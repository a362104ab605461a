package org.dozvon.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// A line for each part as it goes, for the person who waits.
final class Progress {
    private final PrintStream out;
    private final Instant begin = Instant.now();

    Progress(PrintStream out) {
        this.out = out;
    }

    void ready(String part, String address) {
        out.printf(Locale.ROOT, "  %-14s ready after %5.1f s   %s%n", part, seconds(), address);
    }

    void say(String line) {
        out.println(line);
    }

    double seconds() {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }
}
