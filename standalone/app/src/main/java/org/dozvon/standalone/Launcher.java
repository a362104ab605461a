package org.dozvon.standalone;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dozvon.infra.Infra;
import org.dozvon.infra.InfraException;
import org.dozvon.infra.Ports;
import org.jspecify.annotations.Nullable;

/// Starts all parts and stops them in reverse. What does not need another part does not wait for it:
///
/// ```
/// infra: PostgreSQL and Kafka ─▶ services (each waits for Keycloak by itself) ─▶ all ready ─▶ a sign-in
///        Keycloak, mail                                    simulator ─▶
/// ```
final class Launcher implements AutoCloseable {
    private final Layout layout;
    private final PortTable ports;
    private final Secrets secrets;
    private final Optional<SwitchAddress> freeswitch;
    private final Progress progress;
    private final Deque<RunningPart> running = new ArrayDeque<>();
    private final Map<String, Program> services = new ConcurrentHashMap<>();
    private boolean closed;

    Launcher(Layout layout, PortTable ports, Secrets secrets, Optional<SwitchAddress> freeswitch, Progress progress) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
        this.freeswitch = freeswitch;
        this.progress = progress;
    }

    void start() {
        var infra = start(InfraProgram.of(layout, ports, secrets), Map.of());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var gates = List.of(
                    gate(threads, () -> startSwitch()),
                    gate(threads, () -> startServices(threads, infra)),
                    gate(threads, () -> awaitPart(infra, "mail", "SMTP 127.0.0.1:" + ports.of("smtp"))),
                    gate(threads, () -> awaitPart(infra, "keycloak", url("keycloak"))));
            awaitAll(threads, gates);
        }
        SignIn.check(url("keycloak"), secrets.of("console"), URI.create(url("tenant-api") + "/api/v1/tenant"));
        progress.ready("sign-in", "a token of olga opens tenant-api");
        tellThePast();
    }

    /// Only a new installation's demo tenants get one. Without it everything works, so it stops nothing.
    private void tellThePast() {
        var past = new DemoPast(layout, ports);
        if (!past.isMissing()) {
            return;
        }
        var part = RunningPart.start(past.program(), layout, Map.of());
        var told = past.tell(part);
        part.close();
        progress.ready(
                "demo",
                told
                        ? "a week of past calls"
                        : "no past calls this time; the next start tries again. Why: " + part.log());
    }

    /// Starts a service again that ended by itself, as a cluster would: its neighbours go on meanwhile. Returns when
    /// a part has ended that the others stand on, or a service that does not stay up.
    RunningPart awaitTheEnd() throws InterruptedException {
        var restarts = new Restarts();
        while (true) {
            for (var part : parts()) {
                if (!part.isAlive() && !startedAgain(part, restarts)) {
                    return part;
                }
            }
            Thread.sleep(500);
        }
    }

    private boolean startedAgain(RunningPart ended, Restarts restarts) {
        var program = services.get(ended.name());
        if (program == null || isStopping() || !restarts.allows(ended.name())) {
            return false;
        }
        progress.say("  " + ended.name() + " ended by itself; starting it again");
        replace(ended, RunningPart.start(program, layout, Map.of()));
        return true;
    }

    /// In the same place, so that all still stop in reverse.
    private synchronized void replace(RunningPart ended, RunningPart again) {
        if (closed) {
            again.close();
            return;
        }
        var parts = new ArrayList<>(running);
        parts.replaceAll(part -> part.equals(ended) ? again : part);
        running.clear();
        running.addAll(parts);
    }

    /// From then on a part that ends does what it was asked to.
    synchronized boolean isStopping() {
        return closed;
    }

    @Override
    public void close() {
        for (var part : stopping()) {
            part.close();
            progress.say("  stopped " + part.name());
        }
    }

    private void startSwitch() {
        if (freeswitch.isPresent()) {
            var node = freeswitch.get();
            progress.ready("switch", "FreeSWITCH at " + node.host() + ":" + node.port());
            return;
        }
        var program = SimulatorProgram.of(layout, ports, switchPassword());
        var simulator = start(program, Map.of("SIMULATOR_ESL_PASSWORD", switchPassword()));
        simulator.awaitAnswer(program.whenReady());
        progress.ready("switch", "simulator, event socket on 127.0.0.1:" + ports.of("switch.esl"));
    }

    private void startServices(ExecutorService threads, RunningPart infra) {
        awaitPart(infra, "postgres", "127.0.0.1:" + ports.of("postgres"));
        awaitPart(infra, "kafka", "127.0.0.1:" + ports.of("kafka"));
        var node = freeswitch.orElseGet(() -> new SwitchAddress(Ports.HOST, ports.of("switch.esl")));
        // Started in their order, so that they stop in its reverse; awaited side by side.
        var gates = new ArrayList<CompletableFuture<Void>>();
        for (var program : new Services(layout, ports, secrets, node, switchPassword()).all()) {
            services.put(program.name(), program);
            var service = start(program, Map.of());
            gates.add(gate(threads, () -> awaitService(service, program)));
        }
        awaitAll(threads, gates);
    }

    private void awaitService(RunningPart service, Program program) {
        service.awaitAnswer(program.whenReady());
        progress.ready(program.name(), url(program.name()));
    }

    private void awaitPart(RunningPart infra, String part, String address) {
        infra.awaitLine(Infra.READY + part);
        progress.ready(part, address);
    }

    private String switchPassword() {
        if (freeswitch.isEmpty()) {
            return secrets.of("switch");
        }
        return Optional.ofNullable(System.getenv("DOZVON_ESL_PASSWORD")).orElse("dozvon-on-loopback");
    }

    private String url(String part) {
        return "http://" + Ports.HOST + ":" + ports.of(part);
    }

    private RunningPart start(Program program, Map<String, String> environment) {
        var part = RunningPart.start(program, layout, environment);
        remember(part);
        return part;
    }

    /// A part that comes up while all is being stopped must not outlive it.
    private synchronized void remember(RunningPart part) {
        if (closed) {
            part.close();
            throw new InfraException("stopped", "Stopped while " + part.name() + " was started.");
        }
        running.push(part);
    }

    private synchronized List<RunningPart> parts() {
        return List.copyOf(running);
    }

    private synchronized List<RunningPart> stopping() {
        closed = true;
        var parts = List.copyOf(running);
        running.clear();
        return parts;
    }

    private static CompletableFuture<Void> gate(ExecutorService threads, Runnable work) {
        return CompletableFuture.runAsync(work, threads);
    }

    /// The first failure is the one to tell; the others follow from it.
    private static void awaitAll(ExecutorService threads, List<CompletableFuture<Void>> gates) {
        var firstFailure = new CompletableFuture<Void>();
        var watched = gates.stream()
                .map(gate -> gate.whenComplete((_, failure) -> tell(failure, firstFailure)))
                .toArray(CompletableFuture<?>[]::new);
        var all = CompletableFuture.allOf(watched);
        try {
            CompletableFuture.anyOf(all, firstFailure).join();
        } catch (CompletionException failure) {
            threads.shutdownNow();
            throw known(failure);
        }
    }

    private static void tell(@Nullable Throwable failure, CompletableFuture<Void> firstFailure) {
        if (failure != null) {
            firstFailure.completeExceptionally(failure);
        }
    }

    private static InfraException known(Throwable failure) {
        var cause = failure.getCause();
        return switch (cause) {
            case InfraException told -> told;
            case CompletionException wrapped -> known(wrapped);
            case null -> new InfraException("not-started", "Expected to start, but: " + failure, failure);
            default -> new InfraException("not-started", "Expected to start, but: " + cause, failure);
        };
    }
}
