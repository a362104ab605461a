package org.dozvon.simulator.clock;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;

/// The machine's clock; its timers fire on the switch's event loop.
public final class RealClock implements SimClock {
    private final Vertx vertx;
    private final Context loop;

    public RealClock(Vertx vertx, Context loop) {
        this.vertx = vertx;
        this.loop = loop;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Timer after(Duration delay, Runnable action) {
        long millis = Math.max(1, (delay.toNanos() + 999_999) / 1_000_000);
        long id = vertx.setTimer(millis, _ -> loop.runOnContext(_ -> action.run()));
        return () -> vertx.cancelTimer(id);
    }
}
