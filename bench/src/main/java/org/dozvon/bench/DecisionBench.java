package org.dozvon.bench;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.plan.PlanNumber;
import org.dozvon.scheme.run.Ending;
import org.dozvon.scheme.run.FlowListener;
import org.dozvon.scheme.run.FlowRunner;
import org.dozvon.scheme.run.RunnablePlan;
import org.dozvon.scheme.run.StepPointer;
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

/// A path of ten decisions: by the compiled plan, and by walking the drawing's JSON.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecisionBench {
    private static final FlowListener NOBODY = new FlowListener() {
        @Override
        public void entered(StepPointer step) {}

        @Override
        public void left(SchemeId scheme, StepId step, String exit, @Nullable StepId next) {}
    };

    /// Steps of the whole scheme; the path stays at ten.
    @Param({"20", "200"})
    public int steps;

    private final SilentLine line = new SilentLine();
    private @Nullable RunnablePlan plan;
    private @Nullable PlanNumber number;
    private @Nullable JsonWalk json;

    @Setup
    public void compile() {
        var tenant = SampleTenant.withSteps(steps);
        var compiled = Compiler.compile(tenant, 1);
        plan = RunnablePlan.of(compiled);
        number = compiled.number(SampleTenant.DIALLED);
        json = new JsonWalk(tenant);
    }

    @Benchmark
    public Ending compiledPlan() {
        return FlowRunner.run(Objects.requireNonNull(plan), Objects.requireNonNull(number), line, NOBODY);
    }

    @Benchmark
    public int jsonTree() {
        return Objects.requireNonNull(json).walk(SampleTenant.CALLER);
    }

    int stepsEntered() {
        return line.entered;
    }
}
