package org.dozvon.tenant.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.node.PhoneRegistered;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/// Hears which phones register and go. A word that cannot be read is set aside with a warning, and the next is heard.
@ApplicationScoped
public class PhoneListener {
    private static final Logger LOG = Logger.getLogger(PhoneListener.class);

    private final Phones phones;

    PhoneListener(Phones phones) {
        this.phones = phones;
    }

    @Incoming("registrations")
    @RunOnVirtualThread
    void hear(byte @Nullable [] value, IncomingKafkaRecordMetadata<String, byte[]> record) {
        var key = record.getKey();
        if (key == null) {
            return;
        }
        if (value == null) {
            phones.gone(key, record.getTimestamp());
            return;
        }
        try {
            var phone = RecordJson.read(value, PhoneRegistered.class);
            if (key.equals(phone.key())) {
                phones.registered(phone);
            } else {
                LOG.warnf("Set the registration of a phone aside: its key is another phone's key=%s", key);
            }
        } catch (MalformedRecordException e) {
            LOG.warnf("Set the registration of a phone aside: %s", e.getMessage());
        }
    }
}
