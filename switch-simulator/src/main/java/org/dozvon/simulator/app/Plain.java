package org.dozvon.simulator.app;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Applications that are over as soon as they begin.
final class Plain {
    private Plain() {}

    static Application of(Consumer<org.dozvon.simulator.channel.Channel> effect) {
        return of((channel, _) -> effect.accept(channel));
    }

    static Application of(BiConsumer<org.dozvon.simulator.channel.Channel, String> effect) {
        return (channel, argument, done) -> {
            effect.accept(channel, argument);
            done.run();
        };
    }
}
