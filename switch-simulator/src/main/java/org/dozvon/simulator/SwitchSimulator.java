package org.dozvon.simulator;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dozvon.esl.HangupCause;
import org.dozvon.simulator.app.Executor;
import org.dozvon.simulator.channel.Channel;
import org.dozvon.simulator.channel.Dialler;
import org.dozvon.simulator.channel.Events;
import org.dozvon.simulator.channel.Node;
import org.dozvon.simulator.channel.Sounds;
import org.dozvon.simulator.clock.RealClock;
import org.dozvon.simulator.clock.SimClock;
import org.dozvon.simulator.control.ControlServer;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.dialplan.Dialplan;
import org.dozvon.simulator.dialplan.Directory;
import org.dozvon.simulator.dialplan.XmlGateway;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.ScriptedParty;
import org.dozvon.simulator.party.Trail;
import org.dozvon.simulator.socket.InboundListener;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A node in a box. All of it lives on one event loop, so a call costs no thread and nothing is locked; methods
/// here may be called from anywhere but that loop.
public final class SwitchSimulator implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SwitchSimulator.class);
    private static final Duration START = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final DateTimeFormatter ROW_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Vertx vertx;
    private final Context loop;
    private final SimulatorOptions options;
    private final SimClock clock;
    private final Box node;
    private final Phones phones;
    private final Registrations registrations;
    private final Map<String, PlacedCall> calls = new ConcurrentHashMap<>();
    private int eslPort;
    private int controlPort;

    private SwitchSimulator(SimulatorOptions options) {
        this.options = options;
        this.vertx = Vertx.vertx();
        this.loop = vertx.getOrCreateContext();
        this.clock = options.clock()
                .<SimClock>map(driven -> {
                    driven.runOn(loop);
                    return driven;
                })
                .orElseGet(() -> new RealClock(vertx, loop));
        var gateway = options.xmlUrl().map(url -> new XmlGateway(vertx, url, options.nodeName()));
        var directory = gateway.map(one -> (Directory) one);
        this.node =
                new Box(gateway.<Dialplan>map(one -> one.or(options.dialplan())).orElse(options.dialplan()));
        this.phones = new Phones(node);
        this.registrations = new Registrations(node, directory);
        var endpoints = new Endpoints(node, phones, registrations, directory);
        this.node.endpoints = endpoints;
        this.node.dialler = new Dialler(node, endpoints);
        options.cdrUrl().ifPresent(url -> node.records = new RecordSender(node, url));
    }

    /// @throws IllegalStateException when a port is taken
    public static SwitchSimulator start(SimulatorOptions options) {
        var simulator = new SwitchSimulator(options);
        try {
            simulator.listen();
            return simulator;
        } catch (RuntimeException failed) {
            simulator.close();
            throw failed;
        }
    }

    private void listen() {
        eslPort = await(new InboundListener(node, options.host(), options.eslPort(), options.eslPassword()).listen());
        if (options.controlPort() >= 0) {
            controlPort = await(new ControlServer(vertx, this).listen(options.host(), options.controlPort()));
        }
        run(() -> {
            heartbeat();
            return true;
        });
    }

    private void heartbeat() {
        clock.after(HEARTBEAT, () -> {
            node.events().emit("HEARTBEAT", "", Map.of("Session-Count", Integer.toString(node.channels.size())), "");
            heartbeat();
        });
    }

    public int eslPort() {
        return eslPort;
    }

    public int controlPort() {
        return controlPort;
    }

    public Phones phones() {
        return phones;
    }

    /// Channels that are up.
    public int channelCount() {
        return node.channels.size();
    }

    // ---- registrations

    /// @param account with `~` and a name behind it for another device of the same account
    /// @return false when the gateway's directory does not know the account
    public boolean register(String account, String domain, Duration expires) {
        return await(ask(() -> registrations.register(account, domain, expires)));
    }

    public void unregister(String account, String domain) {
        run(() -> {
            registrations.unregister(account + "@" + domain);
            return true;
        });
    }

    public List<Map<String, Object>> registrations() {
        return run(registrations::rows);
    }

    // ---- calls

    /// A caller dials.
    public PlacedCall place(CallerScript script) {
        var call = run(() -> {
            var channel = node.create(
                    UUID.randomUUID().toString(),
                    "sofia/" + script.context() + "/" + script.number() + "@127.0.0.1",
                    Channel.Direction.INBOUND);
            channel.profile(script.number(), script.name(), script.dialled(), script.context(), "mod_sofia");
            channel.set("sip_from_user", script.number());
            channel.set("sip_to_user", script.dialled());
            channel.set("sip_call_id", channel.uuid() + "@127.0.0.1");
            channel.set("sofia_profile_name", script.context());
            script.variables().forEach(channel::set);
            var trail = new Trail(clock.now());
            var party = new ScriptedParty(channel, script.reactions(), trail);
            channel.party(party);
            node.events().emit("CHANNEL_CREATE", channel);
            party.start();
            node.actions(channel, channel::transfer);
            return new PlacedCall(channel.uuid(), script, trail);
        });
        calls.put(call.uuid(), call);
        return call;
    }

    public Optional<PlacedCall> call(String uuid) {
        return Optional.ofNullable(calls.get(uuid));
    }

    /// The caller hangs up. False when there is no such call.
    public boolean hangUp(String uuid) {
        return run(() -> {
            var channel = node.channel(uuid);
            channel.ifPresent(one -> one.hangUp(HangupCause.NORMAL_CLEARING));
            return channel.isPresent();
        });
    }

    /// The caller presses keys.
    public boolean press(String uuid, String keys) {
        return run(() -> {
            var channel = node.channel(uuid);
            channel.ifPresent(one -> keys.chars().forEach(key -> one.receiveDigit((char) key)));
            return channel.isPresent();
        });
    }

    /// A variable of the whole node, which only `global_setvar` sets: a test for injected commands looks here.
    public Optional<String> global(String name) {
        return run(() -> node.global(name));
    }

    public List<Map<String, Object>> channels() {
        return run(node::channelRows);
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    // ---- the switch's own thread

    private <T> T run(Supplier<T> action) {
        return await(ask(() -> Future.succeededFuture(action.get())));
    }

    private <T> Future<T> ask(Supplier<Future<T>> action) {
        var promise = io.vertx.core.Promise.<T>promise();
        loop.runOnContext(_ -> {
            try {
                action.get().onComplete(promise);
            } catch (RuntimeException failed) {
                promise.fail(failed);
            }
        });
        return promise.future();
    }

    private static <T> T await(Future<T> future) {
        var done = new CompletableFuture<T>();
        future.onSuccess(done::complete).onFailure(done::completeExceptionally);
        try {
            return done.get(START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(
                    "Expected the simulator to do it, but: " + failed.getCause(), failed.getCause());
        } catch (java.util.concurrent.TimeoutException late) {
            throw new IllegalStateException("Expected the simulator to answer within 10 s, but it did not.", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Expected the simulator to answer, but the wait was interrupted.", interrupted);
        }
    }

    /// The switch as its channels see it.
    private final class Box implements Node {
        private final Map<String, Channel> channels = new ConcurrentHashMap<>();
        private final Map<String, String> globals = new LinkedHashMap<>();
        private final String coreUuid = UUID.randomUUID().toString();
        private final Events events = new Events(this);
        private final Executor executor = new Executor();
        private final Sounds sounds = new Sounds(options.sounds().orElse(null));
        private final Dialplan dialplan;
        private @Nullable Dialler dialler;
        private @Nullable Endpoints endpoints;
        private @Nullable RecordSender records;
        private long sessions;

        private Box(Dialplan dialplan) {
            this.dialplan = dialplan;
        }

        @Override
        public Vertx vertx() {
            return vertx;
        }

        @Override
        public SimClock clock() {
            return clock;
        }

        @Override
        public Events events() {
            return events;
        }

        @Override
        public Executor executor() {
            return executor;
        }

        @Override
        public Dialler dialler() {
            return java.util.Objects.requireNonNull(dialler);
        }

        @Override
        public Sounds sounds() {
            return sounds;
        }

        @Override
        public String nodeName() {
            return options.nodeName();
        }

        @Override
        public String coreUuid() {
            return coreUuid;
        }

        @Override
        public long nextSession() {
            return ++sessions;
        }

        @Override
        public Optional<Channel> channel(String uuid) {
            return Optional.ofNullable(channels.get(uuid)).filter(Channel::isUp);
        }

        @Override
        public Channel create(String uuid, String name, Channel.Direction direction) {
            var channel = Channel.create(this, uuid, name, direction);
            channels.put(uuid, channel);
            return channel;
        }

        @Override
        public void pickUp(String key, Channel by) {
            java.util.Objects.requireNonNull(endpoints).pickUp(key, by);
        }

        @Override
        public void actions(Channel channel, Consumer<List<Action>> then) {
            dialplan.actions(channel).onComplete(found -> {
                if (!channel.isUp()) {
                    return;
                }
                if (found.failed() || found.result().isEmpty()) {
                    channel.hangUp(HangupCause.NO_ROUTE_DESTINATION);
                } else {
                    then.accept(found.result().get());
                }
            });
        }

        @Override
        public String contact(String address) {
            return registrations.of(address).stream()
                    .map(one -> "sofia/internal/" + one.contact())
                    .reduce((one, other) -> one + "," + other)
                    .orElse("error/user_not_registered");
        }

        @Override
        public String status() {
            return "UP 0 years, 0 days, 0 hours, 0 minutes, 0 seconds, 0 milliseconds, 0 microseconds\n"
                    + "FreeSWITCH (Version 1.10.12-simulator  64bit) is ready\n"
                    + sessions + " session(s) since startup\n"
                    + channels.size() + " session(s) - peak " + channels.size() + ", last 5min " + channels.size()
                    + " \n";
        }

        @Override
        public String sofiaStatus() {
            return """
                    external\tprofile\tsip:mod_sofia@127.0.0.1:5080\tRUNNING (0)
                    internal\tprofile\tsip:mod_sofia@127.0.0.1:5060\tRUNNING (0)
                    2 profiles 0 aliases
                    """;
        }

        @Override
        public List<Map<String, Object>> channelRows() {
            var rows = new ArrayList<Map<String, Object>>();
            channels.values().forEach(channel -> rows.add(row(channel)));
            return rows;
        }

        private Map<String, Object> row(Channel channel) {
            var row = new LinkedHashMap<String, Object>();
            var created = Instant.ofEpochSecond(channel.createdMicros() / 1_000_000);
            row.put("uuid", channel.uuid());
            row.put("direction", channel.variable("direction").orElse(""));
            row.put("created", ROW_TIME.format(created));
            row.put("created_epoch", Long.toString(created.getEpochSecond()));
            row.put("name", channel.name());
            row.put("state", channel.isUp() ? "CS_EXECUTE" : "CS_HANGUP");
            row.put("cid_name", channel.callerName());
            row.put("cid_num", channel.callerNumber());
            row.put("dest", channel.destination());
            row.put("application", channel.variable("current_application").orElse(""));
            row.put(
                    "application_data",
                    channel.variable("current_application_data").orElse(""));
            row.put("dialplan", "XML");
            row.put("context", channel.context());
            row.put("hostname", nodeName());
            row.put("callstate", channel.isAnswered() ? "ACTIVE" : "RINGING");
            row.put("call_uuid", channel.variable("call_uuid").orElse(""));
            return row;
        }

        @Override
        public List<Map<String, Object>> registrationRows() {
            return registrations.rows();
        }

        @Override
        public Optional<String> global(String name) {
            return Optional.ofNullable(globals.get(name));
        }

        @Override
        public void setGlobal(String assignment) {
            int equals = assignment.indexOf('=');
            if (equals > 0) {
                globals.put(assignment.substring(0, equals), assignment.substring(equals + 1));
            }
        }

        @Override
        public void gone(Channel channel, HangupCause cause) {
            channels.remove(channel.uuid());
            events.emit("CHANNEL_HANGUP_COMPLETE", channel, Map.of("Hangup-Cause", cause.name()));
            if (records != null) {
                records.send(channel);
            }
            LOG.debugf("A channel ended leg=%s cause=%s", channel.uuid(), cause);
        }
    }
}
