package org.dozvon.tenant.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.talk.TalkTold;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/// Hears with whom people talk. A word that cannot be read is set aside with a warning, and the next is heard.
@ApplicationScoped
public class TalkListener {
    private static final Logger LOG = Logger.getLogger(TalkListener.class);

    private final Talks talks;

    TalkListener(Talks talks) {
        this.talks = talks;
    }

    @Incoming("talks")
    @RunOnVirtualThread
    void hear(byte @Nullable [] value, IncomingKafkaRecordMetadata<String, byte[]> record) {
        if (value == null) {
            return;
        }
        try {
            var told = RecordJson.read(value, TalkTold.class);
            if (told.key().equals(record.getKey())) {
                talks.heard(told);
            } else {
                LOG.warnf("Set what is told of a talk aside: its key is another's key=%s", record.getKey());
            }
        } catch (MalformedRecordException e) {
            LOG.warnf("Set what is told of a talk aside: %s", e.getMessage());
        }
    }
}
