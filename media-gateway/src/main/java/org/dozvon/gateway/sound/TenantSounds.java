package org.dozvon.gateway.sound;

import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.dozvon.gateway.GatewayConfig;
import org.dozvon.gateway.GatewayMetrics;
import org.dozvon.gateway.plan.NodePlan;
import org.dozvon.gateway.plan.PlanChange;
import org.dozvon.gateway.plan.PlanTable;
import org.dozvon.gateway.topic.RecordSender;
import org.dozvon.records.Topics;
import org.dozvon.records.plan.PlanApplied;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.TenantId;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

/// Fetches what a plan's callers will hear, and says that the plan is applied once all of it is here. A
/// sound never changes under its id, so one that is here is not fetched again.
@ApplicationScoped
public class TenantSounds {
    private static final Logger LOG = Logger.getLogger(TenantSounds.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 4;

    private final Path sounds;
    private final String node;
    private final SoundSource source;
    private final PlanTable plans;
    private final RecordSender sender;
    private final GatewayMetrics metrics;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public TenantSounds(
            GatewayConfig config,
            @RestClient SoundSource source,
            PlanTable plans,
            RecordSender sender,
            GatewayMetrics metrics) {
        this.sounds = config.soundsDirectory();
        this.node = config.name();
        this.source = source;
        this.plans = plans;
        this.sender = sender;
        this.metrics = metrics;
    }

    public Path file(TenantId tenant, SoundId sound) {
        return sounds.resolve(tenant.value()).resolve(sound.value() + ".wav");
    }

    void onChange(@Observes PlanChange change) {
        var plan = change.after();
        if (plan == null) {
            return;
        }
        if (plan.sounds().stream().allMatch(sound -> isHere(plan, sound))) {
            applied(plan);
        } else {
            threads.execute(() -> fetchAll(plan));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    private void fetchAll(NodePlan plan) {
        try {
            for (var sound : plan.sounds()) {
                fetchUntilHere(plan, sound);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        if (isInForce(plan)) {
            applied(plan);
        }
    }

    // Ends when the sound is here, or when a newer plan has taken this one's place and fetches for itself.
    private void fetchUntilHere(NodePlan plan, SoundId sound) throws InterruptedException {
        var pause = SHORTEST_PAUSE;
        while (isInForce(plan) && !isHere(plan, sound) && !fetched(plan, sound)) {
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private boolean fetched(NodePlan plan, SoundId sound) throws InterruptedException {
        places.acquire();
        try (var content = source.sound(plan.tenant().value(), sound.value())) {
            SoundFiles.put(file(plan.tenant(), sound), content);
            LOG.infof("A sound is here tenant=%s sound=%s planVersion=%d", plan.tenant(), sound, plan.version());
            return true;
        } catch (IOException | WebApplicationException | ProcessingException | IllegalStateException failed) {
            metrics.count("sound.fetch.failures", "kind", failed.getClass().getSimpleName());
            LOG.warnf("A sound can't be had yet tenant=%s sound=%s: %s", plan.tenant(), sound, failed.getMessage());
            return false;
        } finally {
            places.release();
        }
    }

    private boolean isHere(NodePlan plan, SoundId sound) {
        return Files.isRegularFile(file(plan.tenant(), sound));
    }

    private boolean isInForce(NodePlan plan) {
        var now = plans.of(plan.tenant());
        return now != null && now.version() == plan.version();
    }

    private void applied(NodePlan plan) {
        var fact = new PlanApplied(plan.tenant().value(), plan.version(), node, "gateway", Instant.now(), null);
        var _ = sender.send(Topics.PLAN_APPLIED, plan.tenant().value(), fact).whenComplete((_, failed) -> {
            if (failed != null) {
                LOG.warnf(
                        "Expected to tell that a plan is applied, but: %s. tenant=%s planVersion=%d",
                        failed.getMessage(), plan.tenant(), plan.version());
            }
        });
    }
}
