package org.dozvon.bench;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.verify.Verification;
import org.dozvon.scheme.verify.Verifier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a person waits for at each save: the whole proof of a scheme, its rules, its plan and its examples included.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class VerifyBench {
    private static final Instant FROM = Instant.parse("2026-11-22T09:00:00Z");

    @Param({"20", "200"})
    public int steps;

    private @Nullable Tenant tenant;

    @Setup
    public void draw() {
        tenant = GrownTenant.withSteps(steps);
    }

    @Benchmark
    public Verification verify() {
        var drawn = Objects.requireNonNull(tenant);
        return Verifier.verify(drawn, drawn.schemes().getFirst(), FROM);
    }
}
