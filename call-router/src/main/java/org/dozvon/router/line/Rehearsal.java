package org.dozvon.router.line;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dozvon.records.RecordJson;
import org.dozvon.records.plan.PlanPublished;
import org.dozvon.router.call.CallBackPhones;
import org.dozvon.router.call.CallQueues;
import org.dozvon.router.call.CallTalks;
import org.dozvon.router.call.Calls;
import org.dozvon.router.call.DayBook;
import org.dozvon.router.call.NoLookups;
import org.dozvon.router.call.Reception;
import org.dozvon.router.call.Worlds;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.router.desk.Desks;
import org.dozvon.router.node.Phones;
import org.dozvon.router.phone.LimitedCalls;
import org.dozvon.router.phone.OutgoingCalls;
import org.dozvon.router.phone.OutgoingLedger;
import org.dozvon.router.phone.RingingCalls;
import org.dozvon.router.phone.Switchboard;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.router.promise.Promises;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanNumber;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.plan.TenantPlan;

import jakarta.inject.Singleton;

/// Runs calls of a tenant that does not exist, from a node that does not exist, on the code that real calls run on: it
/// is loaded and compiled when the first caller comes. Their facts go nowhere.
@Singleton
public class Rehearsal {
    private static final org.jboss.logging.Logger LOG = org.jboss.logging.Logger.getLogger(Rehearsal.class);
    // No tenant can be called so.
    private static final String NOBODY = "rehearsal";
    private static final String NUMBER = "+10000000000";

    private final Vertx vertx;
    private final RouterConfig config;
    private final NodeLinks links;
    private final Phones phones;

    public Rehearsal(Vertx vertx, RouterConfig config, NodeLinks links, Phones phones) {
        this.vertx = vertx;
        this.config = config;
        this.links = links;
        this.phones = phones;
    }

    /// Returns after as many calls as are wished, or when the time for them is over.
    ///
    /// @return how many were run
    public int run() {
        if (config.rehearsals() == 0) {
            return 0;
        }
        // What a call tells of itself is no news here.
        var calls = Logger.getLogger(Reception.class.getPackageName());
        var level = calls.getLevel();
        calls.setLevel(Level.SEVERE);
        try {
            return rehearse();
        } catch (ExecutionException | TimeoutException failed) {
            LOG.warnf("The first callers may wait a moment longer, since calls could not be rehearsed: %s", failed);
            return 0;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            calls.setLevel(level);
        }
    }

    private int rehearse() throws ExecutionException, InterruptedException, TimeoutException {
        var server = new LineServer(
                vertx, config, reception(), switchboard(), promises(), new RingingCalls(plans()), links, phones);
        server.start("127.0.0.1", 0);
        try (var node = new RehearsalNode(vertx, server.port())) {
            long end = System.nanoTime() + config.rehearsalTime().toNanos();
            int done = 0;
            while (done < config.rehearsals() && System.nanoTime() < end) {
                node.call(NOBODY, NUMBER).get(5, TimeUnit.SECONDS);
                done++;
            }
            return done;
        } finally {
            server.stop();
        }
    }

    private Reception reception() {
        var meters = new SimpleMeterRegistry();
        return new Reception(
                plans(),
                RecordJson::write,
                new Calls(meters),
                config,
                meters,
                new Worlds(new NoLookups(), new DayBook(), CallQueues.NONE, CallTalks.NONE));
    }

    private Switchboard switchboard() {
        return new Switchboard(
                plans(),
                config,
                List.of(),
                new OutgoingCalls(RecordJson::write, new LimitedCalls(new OutgoingLedger(config)), desks()));
    }

    private Promises promises() {
        var limits = new LimitedCalls(new OutgoingLedger(config));
        return new Promises(
                desks(),
                plans(),
                (_, _, _, _, _) -> new CallBackPhones.Ringing(new CompletableFuture<>(), () -> {}),
                RecordJson::write,
                limits,
                config);
    }

    private Desks desks() {
        return new Desks(config.name(), (_, _) -> Optional.empty(), _ -> Optional.empty(), _ -> false);
    }

    private static PlanTable plans() {
        return PlanTable.of(RecordJson.write(new PlanPublished(NOBODY, 1, Instant.EPOCH, plan())));
    }

    private static TenantPlan plan() {
        var number = new PhoneNumber(NUMBER);
        var somebody = new PlanLeg.Account("101", new PersonId("somebody"), 20);
        var reserve = new PlanLeg.Outside(number, null, 20);
        var ring = new PlanStep.Ring(
                new StepId("ring"),
                List.of(List.of(somebody)),
                1,
                PlanStep.GOODBYE,
                PlanStep.GOODBYE,
                PlanStep.GOODBYE);
        return new TenantPlan(
                new TenantId(NOBODY),
                1,
                "",
                NOBODY + ".sip.localhost",
                "UTC",
                Language.ENGLISH,
                Map.of(NUMBER, new PlanNumber(number, "", 0, null)),
                List.of(new PlanScheme(new SchemeId("main"), "main", 0, List.of(ring), reserve)),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }
}
