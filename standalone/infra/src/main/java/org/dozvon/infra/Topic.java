package org.dozvon.infra;

import java.util.Map;

/// A topic as the table tells it. Nothing creates topics by itself: a service with a misspelt name must fail, not make
/// one.
record Topic(String name, int partitions, Map<String, String> settings) {
    Topic {
        settings = Map.copyOf(settings);
        if (partitions < 1 || partitions > 1_000) {
            throw new IllegalArgumentException(
                    "Expected 1 to 1000 partitions, but topic " + name + " has " + partitions);
        }
    }
}
