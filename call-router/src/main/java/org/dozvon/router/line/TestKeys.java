package org.dozvon.router.line;

import java.time.Duration;
import java.util.Map;

/// Presses the keys of a test call, one at each question. Those that are left stay on the channel for the next router.
final class TestKeys {
    // The question has begun by then, and a listener hears that there was one.
    private static final Duration INTO_THE_QUESTION = Duration.ofMillis(1_500);

    private final String channel;
    private final NodeLink node;
    private String keys;

    TestKeys(String keys, String channel, NodeLink node) {
        this.keys = keys;
        this.channel = channel;
        this.node = node;
    }

    void pressSoon() {
        if (keys.isEmpty()) {
            return;
        }
        var key = keys.substring(0, 1);
        keys = keys.substring(1);
        Thread.ofVirtual().name("test-key").start(() -> press(key));
    }

    /// To be set on the channel; empty for a customer's call.
    Map<String, String> left(boolean isTest) {
        return isTest ? Map.of(Variables.TEST_KEYS, keys) : Map.of();
    }

    private void press(String key) {
        try {
            Thread.sleep(INTO_THE_QUESTION);
            var _ = node.press(channel, key);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
