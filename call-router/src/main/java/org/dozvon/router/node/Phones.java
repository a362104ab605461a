package org.dozvon.router.node;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.node.PhoneRegistered;
import org.dozvon.router.topic.Clients;
import org.dozvon.router.topic.SetAside;
import org.dozvon.router.topic.TopicReader;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Which phones can be rung, as the gateways tell it: every device of an account, and the node that it
/// registered with. Never asked whether an account is there at all: that the node itself answers in
/// milliseconds, and is never late.
@Singleton
public class Phones {
    private static final int MOST_OF_AN_ACCOUNT = 8;

    /// @param node as its gateway calls it
    public record Phone(String node, String contact) {}

    // By account, then by the record's key: each node tells of its own.
    private final Map<String, Map<String, PhoneRegistered>> told = new ConcurrentHashMap<>();
    private final @Nullable Clients clients;
    private final @Nullable SetAside setAside;
    private final InstantSource clock;
    private @Nullable TopicReader reader;

    @Inject
    public Phones(Clients clients, SetAside setAside, MeterRegistry meters) {
        this.clients = clients;
        this.setAside = setAside;
        this.clock = InstantSource.system();
        meters.gauge("dozvon.phones", told, Phones::devices);
    }

    /// Without Kafka: told by hand.
    Phones(InstantSource clock) {
        this.clients = null;
        this.setAside = null;
        this.clock = clock;
    }

    public void start() {
        if (clients != null) {
            reader = TopicReader.start(clients, Topics.REGISTRATIONS, this::record);
        }
    }

    public void stop() {
        if (reader != null) {
            reader.close();
        }
    }

    /// Those that have not expired, in the order in which they will.
    public List<Phone> of(String tenant, String account) {
        var now = clock.instant();
        return told.getOrDefault(tenant + "/" + account, Map.of()).values().stream()
                .flatMap(one -> contacts(one, now))
                .limit(MOST_OF_AN_ACCOUNT)
                .toList();
    }

    /// Of the account's phones: another whenever one registers, empty while none can be rung.
    public Optional<Instant> sign(String tenant, String account) {
        var now = clock.instant();
        return told.getOrDefault(tenant + "/" + account, Map.of()).values().stream()
                .flatMap(one -> one.contacts() == null ? Stream.of() : one.contacts().stream())
                .map(PhoneRegistered.Contact::expiresAt)
                .filter(now::isBefore)
                .max(Comparator.naturalOrder());
    }

    private static int devices(Map<String, Map<String, PhoneRegistered>> told) {
        return told.values().stream()
                .flatMap(of -> of.values().stream())
                .mapToInt(one -> one.contacts() == null ? 0 : one.contacts().size())
                .sum();
    }

    private static Stream<Phone> contacts(PhoneRegistered one, Instant now) {
        var contacts = one.contacts();
        return (contacts == null ? List.<PhoneRegistered.Contact>of() : contacts)
                .stream()
                        .filter(contact -> contact.expiresAt().isAfter(now))
                        .sorted(Comparator.comparing(PhoneRegistered.Contact::expiresAt)
                                .reversed())
                        .map(contact -> new Phone(one.node(), contact.uri()));
    }

    private void record(ConsumerRecord<String, byte @Nullable []> record) {
        var why = take(record.key(), record.value());
        var value = record.value();
        if (why != null && value != null && setAside != null) {
            setAside.put(Topics.REGISTRATIONS, record.partition() + "-" + record.offset(), value, why);
        }
    }

    /// @return why it was not taken, null when it was
    @Nullable
    String take(@Nullable String key, byte @Nullable [] value) {
        if (key == null) {
            return "it has no key";
        }
        if (value == null) {
            told.computeIfPresent(account(key), (_, of) -> without(of, key));
            return null;
        }
        try {
            var phone = RecordJson.read(value, PhoneRegistered.class);
            // The key decides whose phone it is.
            if (!phone.key().equals(key)) {
                return "its key is another account's";
            }
            told.computeIfAbsent(account(key), _ -> new ConcurrentHashMap<>()).put(key, phone);
            return null;
        } catch (MalformedRecordException malformed) {
            return String.valueOf(malformed.getMessage());
        }
    }

    private static @Nullable Map<String, PhoneRegistered> without(Map<String, PhoneRegistered> of, String key) {
        of.remove(key);
        return of.isEmpty() ? null : of;
    }

    private static String account(String key) {
        int slash = key.lastIndexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }
}
