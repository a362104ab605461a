package org.dozvon.gateway.topic;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Puts records on topics, in the order in which they were given.
public interface RecordSender {
    /// Never blocks. A null value says that the key is gone. Completes when the record is safe.
    CompletableFuture<Void> send(String topic, String key, @Nullable Object value);
}
