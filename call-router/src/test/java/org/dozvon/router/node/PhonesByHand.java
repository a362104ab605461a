package org.dozvon.router.node;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.dozvon.records.RecordJson;
import org.dozvon.records.node.PhoneRegistered;

/// Phones told of without Kafka.
public final class PhonesByHand {
    private PhonesByHand() {}

    public static Phones none() {
        return new Phones(InstantSource.system());
    }

    /// Registered with this node for an hour, all of them.
    public static void told(Phones phones, String tenant, String account, String node, String... contacts) {
        var until = Instant.now().plusSeconds(3_600);
        var told = Arrays.stream(contacts)
                .map(uri -> new PhoneRegistered.Contact(uri, until))
                .toList();
        var record = new PhoneRegistered(tenant, account, node, "", until, told);
        var refused = phones.take(record.key(), RecordJson.write(record));
        if (refused != null) {
            throw new IllegalArgumentException(refused);
        }
    }
}
