package org.dozvon.router.health;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dozvon.records.node.NodeState;
import org.dozvon.router.call.Call;
import org.dozvon.router.call.CallerLine;
import org.dozvon.router.call.Calls;
import org.dozvon.router.call.Reception;
import org.dozvon.router.command.CommandListener;
import org.dozvon.router.command.CommandReader;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.router.desk.AgentTopic;
import org.dozvon.router.journal.Journal;
import org.dozvon.router.line.LineServer;
import org.dozvon.router.line.NodeLinks;
import org.dozvon.router.line.Rehearsal;
import org.dozvon.router.node.Heartbeat;
import org.dozvon.router.node.NodeWatch;
import org.dozvon.router.node.Phones;
import org.dozvon.router.phone.Switchboard;
import org.dozvon.router.plan.Plans;
import org.dozvon.router.promise.Promises;
import org.dozvon.router.talk.TalkTopic;
import org.jboss.logging.Logger;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// The order in which this router comes and goes.
///
/// starting ─ all plans at hand ▶ listening ▶ ready ─ the end is near ▶ draining ─ every call handed over ▶ gone
@Singleton
public class RouterLife {
    private static final Logger LOG = Logger.getLogger(RouterLife.class);
    /// What is known of agents is worth a moment, and no caller.
    private static final Duration AGENTS = Duration.ofSeconds(5);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final RouterConfig config;
    private final Journal journal;
    private final Plans plans;
    private final NodeWatch nodes;
    private final Phones phones;
    private final NodeLinks links;
    private final LineServer server;
    private final CommandReader commands;
    private final CommandListener listener;
    private final Heartbeat heartbeat;
    private final Reception reception;
    private final Calls calls;
    private final Switchboard switchboard;
    private final Promises promises;
    private final Rehearsal rehearsal;
    private final AgentTopic agents;
    private final TalkTopic talks;

    public RouterLife(
            RouterConfig config,
            Journal journal,
            Plans plans,
            NodeWatch nodes,
            Phones phones,
            NodeLinks links,
            LineServer server,
            CommandReader commands,
            CommandListener listener,
            Heartbeat heartbeat,
            Reception reception,
            Calls calls,
            Switchboard switchboard,
            Promises promises,
            Rehearsal rehearsal,
            AgentTopic agents,
            TalkTopic talks) {
        this.agents = agents;
        this.talks = talks;
        this.switchboard = switchboard;
        this.promises = promises;
        this.config = config;
        this.journal = journal;
        this.plans = plans;
        this.nodes = nodes;
        this.phones = phones;
        this.links = links;
        this.server = server;
        this.commands = commands;
        this.listener = listener;
        this.heartbeat = heartbeat;
        this.reception = reception;
        this.calls = calls;
        this.rehearsal = rehearsal;
    }

    void start(@Observes StartupEvent event) {
        journal.start();
        heartbeat.start(server::port);
        nodes.start(links);
        phones.start();
        var _ = plans.start()
                .thenCompose(_ -> CompletableFuture.allOf(agents.caughtUp(), talks.caughtUp())
                        .completeOnTimeout(null, AGENTS.toMillis(), TimeUnit.MILLISECONDS))
                .thenRunAsync(this::open);
    }

    void stop(@Observes ShutdownEvent event) {
        drain();
        commands.stop();
        listener.stop();
        server.stop();
        nodes.stop();
        phones.stop();
        links.close();
        plans.stop();
        heartbeat.stop();
        journal.stop(Duration.ofSeconds(2));
    }

    private void open() {
        listener.start();
        rehearsal.run();
        server.start();
        commands.start();
        heartbeat.become(NodeState.State.READY);
        LOG.infof("This router is ready name=%s", config.name());
    }

    // Talks go on in the node; every other call goes on with the router to which its door brings it.
    private void drain() {
        reception.close();
        heartbeat.become(NodeState.State.DRAINING);
        var held = calls.all();
        LOG.infof("Letting go of %d calls", held.size());
        held.stream().map(Call::line).forEach(CallerLine::handOver);
        switchboard.close();
        promises.close();
        long end = System.nanoTime() + config.drainPatience().toNanos();
        while (calls.count() + switchboard.count() + promises.count() > 0 && System.nanoTime() < end) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
