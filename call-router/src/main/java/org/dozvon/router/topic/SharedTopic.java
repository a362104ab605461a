package org.dozvon.router.topic;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dozvon.records.RecordJson;
import org.jspecify.annotations.Nullable;

/// A compacted topic in which routers tell each other what they know, one record for each key. Telling returns at once;
/// with Kafka away nobody hears of it.
public final class SharedTopic<T> implements AutoCloseable {
    private final Clients clients;
    private final String topic;
    private final Class<T> type;
    private final Function<T, String> key;
    private final TopicTeller teller;
    private @Nullable TopicReader reader;

    private SharedTopic(Clients clients, String topic, Class<T> type, Function<T, String> key) {
        this.clients = clients;
        this.topic = topic;
        this.type = type;
        this.key = key;
        this.teller = TopicTeller.start(clients, topic);
    }

    /// @param key of a record, by its value
    public static <T> SharedTopic<T> open(Clients clients, String topic, Class<T> type, Function<T, String> key) {
        return new SharedTopic<>(clients, topic, type, key);
    }

    public void tell(T told) {
        teller.tell(key.apply(told), RecordJson.write(told));
    }

    /// From its beginning on; what this router itself has told, too.
    ///
    /// @return completes once all is heard that was told before
    public CompletableFuture<Void> hears(Consumer<T> to) {
        var reading = TopicReader.start(clients, topic, Keyed.records(type, key, to));
        reader = reading;
        return reading.caughtUp();
    }

    /// What waits to be told is told before.
    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
        teller.close();
    }
}
