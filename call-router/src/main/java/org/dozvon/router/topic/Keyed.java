package org.dozvon.router.topic;

import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.jboss.logging.Logger;

/// Records whose value says again whose it is. The key decides: one that names somebody else within is nobody's, and is
/// passed over as one that cannot be read is, since nothing is lost but what routers remember for each other.
public final class Keyed {
    private static final Logger LOG = Logger.getLogger(Keyed.class);

    private Keyed() {}

    /// @param key of a record's value
    public static <T> Consumer<ConsumerRecord<String, byte[]>> records(
            Class<T> type, Function<T, String> key, Consumer<T> to) {
        return record -> {
            try {
                var value = record.value();
                var told = value == null ? null : RecordJson.read(value, type);
                if (told != null && key.apply(told).equals(record.key())) {
                    to.accept(told);
                }
            } catch (MalformedRecordException unreadable) {
                LOG.warnf(
                        "A record could not be read topic=%s offset=%d: %s",
                        record.topic(), record.offset(), unreadable.getMessage());
            }
        };
    }
}
