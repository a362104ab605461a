package org.dozvon.simulator.channel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A recording in progress: who spoke when.
public final class Recording {
    private static final Logger LOG = Logger.getLogger(Recording.class);

    private final Node node;
    private final Path path;
    private final long startMicros;
    private final List<Wav.Speech> speeches = new ArrayList<>();
    private @Nullable Duration speaksSince;

    public Recording(Node node, Path path, boolean speaksAlready) {
        this.node = node;
        this.path = path;
        this.startMicros = node.clock().micros();
        speech(speaksAlready);
    }

    public Duration length() {
        return Duration.ofNanos((node.clock().micros() - startMicros) * 1000);
    }

    public Duration spoken() {
        speech(speaksSince != null);
        return speeches.stream().map(one -> one.to().minus(one.from())).reduce(Duration.ZERO, Duration::plus);
    }

    public void speech(boolean speaks) {
        if (speaksSince != null) {
            speeches.add(new Wav.Speech(speaksSince, length()));
        }
        speaksSince = speaks ? length() : null;
    }

    /// Writes the file off the switch's thread, then goes on there.
    public void save(Duration length, Runnable then) {
        speech(false);
        var spoken = List.copyOf(speeches);
        var held = node.clock().hold();
        node.vertx()
                .executeBlocking(() -> {
                    Wav.write(path, length, spoken);
                    return path;
                })
                .onComplete(written -> {
                    if (written.failed()) {
                        LOG.warnf("A recording could not be written path=%s: %s", path, message(written.cause()));
                    }
                    held.release();
                    then.run();
                });
    }

    private static String message(Throwable failed) {
        return failed instanceof IOException ? failed.toString() : String.valueOf(failed.getMessage());
    }
}
