package org.dozvon.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dozvon.bench.invite.InviteBench;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs every benchmark and prints each ratio beside its target. Fails when one is missed.
public final class Bench {
    private final PrintStream out;
    private boolean missed;

    private Bench(PrintStream out) {
        this.out = out;
    }

    /// Without arguments what needs nothing but this machine; `invite …` what needs nodes and SIPp.
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        if (arguments.length > 0 && arguments[0].equals("invite")) {
            var routes = List.of(arguments).subList(1, arguments.length);
            System.exit(InviteBench.run(Path.of("bench/src/main/sipp"), routes, System.out) ? 0 : 1);
        }
        var bench = new Bench(System.out);
        bench.decisions(new Runner(new OptionsBuilder()
                        .include(DecisionBench.class.getSimpleName())
                        .build())
                .run());
        bench.proofs(new Runner(new OptionsBuilder()
                        .include(VerifyBench.class.getSimpleName())
                        .build())
                .run());
        System.exit(bench.missed ? 1 : 0);
    }

    private void decisions(Collection<RunResult> results) {
        var ours = nanos(results, "compiledPlan");
        var peer = nanos(results, "jsonTree");
        out.println();
        ours.forEach((steps, nanos) -> row(
                "ten decisions, %d steps: JSON walk / compiled plan".formatted(steps),
                peer.getOrDefault(steps, 0.0) / nanos,
                steps >= 200 ? 100 : 40,
                true));
        row("ten decisions in a compiled plan, ns (20 steps)", ours.getOrDefault(20, Double.NaN), 300, false);
        row(
                "compiled plan: 200 steps / 20 steps",
                ours.getOrDefault(200, Double.NaN) / ours.getOrDefault(20, Double.NaN),
                1.5,
                false);
    }

    private void proofs(Collection<RunResult> results) {
        var millis = nanos(results, "verify");
        row("a scheme of 200 steps proven, ms", millis.getOrDefault(200, Double.NaN), 200, false);
    }

    private static Map<Integer, Double> nanos(Collection<RunResult> results, String method) {
        var nanos = new TreeMap<Integer, Double>();
        for (var result : results) {
            var parameters = result.getParams();
            if (parameters.getBenchmark().endsWith("." + method)) {
                nanos.put(
                        Integer.valueOf(parameters.getParam("steps")),
                        result.getPrimaryResult().getScore());
            }
        }
        return nanos;
    }

    private void row(String what, double value, double target, boolean atLeast) {
        var met = atLeast ? value >= target : value <= target;
        missed |= !met;
        out.printf(
                "%-55s %10.1f   target %s %.1f   %s%n",
                what, value, atLeast ? ">=" : "<=", target, met ? "met" : "MISSED");
    }
}
