package org.dozvon.gateway.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dozvon.esl.command.Api;
import org.dozvon.esl.event.Event;
import org.dozvon.esl.inbound.InboundConnection;
import org.dozvon.gateway.GatewayConfig;
import org.dozvon.gateway.GatewayMetrics;
import org.dozvon.gateway.plan.PlanTable;
import org.dozvon.gateway.topic.RecordSender;
import org.dozvon.gateway.topic.TopicReader;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.node.PhoneRegistered;
import org.dozvon.scheme.model.SchemeJson;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Tells the routers which phones can be rung through this node. The switch's events tell of a change at
/// once; its own list is read when a connection stands, when a tenant comes, and now and then, since events
/// can be lost. What the topic holds of this node and the switch does not is taken back, also what a former
/// life of ours has left.
@ApplicationScoped
public class Registrations implements TopicReader.Listener {
    private static final Logger LOG = Logger.getLogger(Registrations.class);

    private static final String PROFILE = "sofia/internal/";
    // More phones on one account than this are somebody's mistake.
    private static final int MOST_CONTACTS = 20;

    private final String node;
    private final PlanTable plans;
    private final RecordSender sender;
    private final GatewayMetrics metrics;
    private final Map<String, Object> kafka;
    private final PhoneTable phones = new PhoneTable();
    // By the topic's key: the node that holds it there.
    private final Map<String, String> onTopic = new HashMap<>();
    private boolean topicRead;
    private boolean listRead;
    private @Nullable TopicReader reader;

    public Registrations(
            GatewayConfig config,
            PlanTable plans,
            RecordSender sender,
            GatewayMetrics metrics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.node = config.name();
        this.plans = plans;
        this.sender = sender;
        this.metrics = metrics;
        this.kafka = new HashMap<>(kafka);
    }

    void start(@Observes StartupEvent event) {
        reader = TopicReader.start(kafka, Topics.REGISTRATIONS, this);
    }

    void stop(@Observes ShutdownEvent event) {
        if (reader != null) {
            reader.close();
        }
    }

    synchronized void happened(@Observes Event event) {
        switch (event.subclass()) {
            case "sofia::register" -> registered(event);
            case "sofia::unregister" -> unregistered(event, "from-user", "from-host");
            case "sofia::expire" -> unregistered(event, "user", "host");
            default -> {}
        }
    }

    /// Reads the switch's own list.
    void resync(InboundConnection connection) {
        var text = connection.api(new Api.ShowRegistrations()).text();
        try {
            listed(SchemeJson.WIRE.readTree(text));
        } catch (JsonProcessingException unreadable) {
            LOG.warnf("Expected the switch to list its registrations, but: %s.", unreadable.getOriginalMessage());
        }
    }

    @Override
    public synchronized void read(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null) {
            return;
        }
        if (record.value() == null) {
            onTopic.remove(record.key());
            return;
        }
        try {
            onTopic.put(
                    record.key(),
                    RecordJson.read(record.value(), PhoneRegistered.class).node());
        } catch (MalformedRecordException malformed) {
            metrics.alert("malformed-registration", "A registration was set aside: " + malformed.getMessage());
        }
    }

    @Override
    public synchronized void caughtUp() {
        topicRead = true;
        takeBack();
    }

    private void registered(Event event) {
        var seconds = number(event.header("expires").orElse(""));
        account(event, "from-user", "from-host").ifPresent(account -> {
            var now = Instant.now();
            var phone = new PhoneTable.Phone(
                    event.header("user-agent").orElse(""),
                    uri(event.header("contact").orElse("")),
                    now.plusSeconds(seconds),
                    now);
            phones.put(
                    new PhoneTable.Registration(account, event.header("call-id").orElse(""), phone));
            tell(account);
        });
    }

    private void unregistered(Event event, String user, String host) {
        account(event, user, host).ifPresent(account -> {
            var contact = uri(event.header("contact").orElse(""));
            phones.remove(account, event.header("call-id").orElse(""), contact);
            tell(account);
        });
    }

    private synchronized void listed(JsonNode list) {
        var all = new ArrayList<PhoneTable.Registration>();
        for (var row : list.path("rows")) {
            listed(row, all);
        }
        var before = new HashSet<>(phones.accounts());
        phones.replaceAll(all, Instant.now());
        before.addAll(phones.accounts());
        before.forEach(this::tell);
        listRead = true;
        takeBack();
    }

    private void listed(JsonNode row, List<PhoneTable.Registration> all) {
        account(row.path("reg_user").asText(), row.path("realm").asText()).ifPresent(account -> {
            var expiresAt = Instant.ofEpochSecond(number(row.path("expires").asText()));
            var callId = row.path("token").asText();
            var contact = uri(row.path("url").asText());
            all.add(new PhoneTable.Registration(
                    account, callId, new PhoneTable.Phone("", contact, expiresAt, Instant.EPOCH)));
        });
    }

    // Both have to be known: what the topic holds, and what the switch has.
    private void takeBack() {
        if (!topicRead || !listRead) {
            return;
        }
        var here = new HashSet<String>();
        phones.accounts().forEach(account -> here.add(key(account)));
        onTopic.entrySet().stream()
                .filter(one -> one.getValue().equals(node) && !here.contains(one.getKey()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(key -> send(key, null));
    }

    private void tell(PhoneTable.Account account) {
        var here = phones.phones(account);
        send(key(account), here.isEmpty() ? null : registered(account, here));
    }

    private PhoneRegistered registered(PhoneTable.Account account, List<PhoneTable.Phone> here) {
        var longest = here.getFirst();
        return new PhoneRegistered(
                account.tenant().value(),
                account.account(),
                node,
                longest.userAgent(),
                longest.expiresAt(),
                here.stream()
                        .limit(MOST_CONTACTS)
                        .map(phone -> new PhoneRegistered.Contact(phone.contact(), phone.expiresAt()))
                        .toList());
    }

    private String key(PhoneTable.Account account) {
        return account.tenant().value() + "/" + account.account() + "/" + node;
    }

    // `"" <sip:101@192.0.2.7:5060;fs_path=…>` in an event, `sofia/internal/sip:101@…` in the list.
    private static String uri(String contact) {
        int open = contact.indexOf('<');
        int close = contact.indexOf('>', open + 1);
        if (open >= 0 && close > open) {
            return contact.substring(open + 1, close);
        }
        return contact.startsWith(PROFILE) ? contact.substring(PROFILE.length()) : contact;
    }

    private void send(String key, @Nullable PhoneRegistered value) {
        var _ = sender.send(Topics.REGISTRATIONS, key, value).whenComplete((_, failed) -> {
            if (failed != null) {
                LOG.warnf("Expected to tell of a phone, but: %s. The next look tells it again.", failed.getMessage());
            }
        });
    }

    private Optional<PhoneTable.Account> account(Event event, String user, String host) {
        return account(event.header(user).orElse(""), event.header(host).orElse(""));
    }

    // A phone of a domain that no tenant has can't be rung by anybody.
    private Optional<PhoneTable.Account> account(String user, String domain) {
        var plan = plans.ofDomain(domain);
        return plan == null || plan.account(user) == null
                ? Optional.empty()
                : Optional.of(new PhoneTable.Account(plan.tenant(), user));
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,12}") ? Long.parseLong(text) : 0;
    }
}
