package org.dozvon.bench.invite;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Callers of all routes in turn, three rounds at each rate; the first route is the measure of the others.
///
/// Targets: the median at most 1.10 times, the 99th percentile at most 1.25 times the first route's, every call
/// answered. A run in which the first route's own median moved by more than 15 % says nothing.
public final class InviteBench {
    private static final List<Integer> RATES = List.of(20, 50);
    private static final int ROUNDS = 3;
    private static final int SECONDS = 10;
    private static final double STEADY = 1.15;

    private final Sipp sipp;
    private final List<Route> routes;
    private final PrintStream out;
    private boolean missed;

    private InviteBench(Sipp sipp, List<Route> routes, PrintStream out) {
        this.sipp = sipp;
        this.routes = routes;
        this.out = out;
    }

    /// @param arguments the port of the phone that all routes ring, then the routes: `5790 xml=… router=…`
    /// @return whether every target was met
    public static boolean run(Path scenarios, List<String> arguments, PrintStream out)
            throws IOException, InterruptedException {
        if (arguments.size() < 3) {
            throw new IllegalArgumentException(
                    "Expected the phone's port, the measure and what is measured, for instance:"
                            + " invite 5790 xml=127.0.0.1:5580/7777 router=127.0.0.1:5080/+442071230001");
        }
        var routes = arguments.stream().skip(1).map(Route::parse).toList();
        var sipp = new Sipp(scenarios);
        var phone = sipp.phone(Integer.parseInt(arguments.getFirst()));
        try {
            var bench = new InviteBench(sipp, routes, out);
            for (int rate : RATES) {
                bench.at(rate);
            }
            return !bench.missed;
        } finally {
            phone.destroy();
        }
    }

    private void at(int perSecond) throws IOException, InterruptedException {
        var rounds = rounds(perSecond);
        var measure = rounds.get(routes.getFirst());
        if (measure == null || moved(measure)) {
            out.printf(
                    "%d calls/s: the measure itself moved by more than 15 %%, so this run says nothing%n", perSecond);
            missed = true;
            return;
        }
        rounds.forEach((route, waits) -> tell(perSecond, route, Waits.together(waits), Waits.together(measure)));
    }

    private Map<Route, List<Waits>> rounds(int perSecond) throws IOException, InterruptedException {
        var rounds = new LinkedHashMap<Route, List<Waits>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var route : routes) {
                rounds.computeIfAbsent(route, _ -> new ArrayList<>())
                        .add(sipp.call(route, perSecond, perSecond * SECONDS));
            }
        }
        return rounds;
    }

    private static boolean moved(List<Waits> measure) {
        var medians = measure.stream().mapToDouble(waits -> waits.quantile(0.5)).summaryStatistics();
        return !(medians.getMax() <= medians.getMin() * STEADY);
    }

    private void tell(int perSecond, Route route, Waits waits, Waits measure) {
        double median = waits.quantile(0.5) / measure.quantile(0.5);
        double late = waits.quantile(0.99) / measure.quantile(0.99);
        boolean met = median <= 1.10 && late <= 1.25 && waits.calls() == perSecond * SECONDS * ROUNDS;
        missed |= !met;
        out.printf(
                "%d calls/s %-10s p50 %6.1f ms (%.2f, target <= 1.10)  p99 %6.1f ms (%.2f, target <= 1.25)  "
                        + "%d of %d answered  %s%n",
                perSecond,
                route.name(),
                waits.quantile(0.5),
                median,
                waits.quantile(0.99),
                late,
                waits.calls(),
                perSecond * SECONDS * ROUNDS,
                met ? "met" : "MISSED");
    }
}
