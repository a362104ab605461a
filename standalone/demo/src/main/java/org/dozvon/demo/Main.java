package org.dozvon.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Gives the demo tenants the seven days before a moment, and ends.
///
/// `--kafka=HOST:PORT --recordings=DIRECTORY --until=INSTANT`
public final class Main {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        var options = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        tell(
                option(options, "--kafka", Function.identity()),
                option(options, "--recordings", Path::of),
                option(options, "--until", Instant::parse));
    }

    static void tell(String kafka, Path recordings, Instant until) throws InterruptedException, ExecutionException {
        var companies = Company.all();
        var plans = LivePlans.of(companies, kafka, PATIENCE);
        try (var telling = new Telling(kafka, recordings)) {
            for (var company : companies) {
                var plan = Objects.requireNonNull(plans.get(company.tenant()));
                var calls = Past.of(company, plan, until);
                calls.forEach(call -> telling.tell(company.tenant(), call));
                System.out.printf(
                        "told %d past calls tenant=%s planVersion=%d%n",
                        calls.size(), company.tenant(), plan.version());
            }
            telling.finish();
        }
    }

    private static <T> T option(Map<String, String> options, String name, Function<String, T> read) {
        var text = options.get(name);
        if (text == null) {
            throw new IllegalArgumentException("Expected the option " + name + "=…, but it is missing.");
        }
        return read.apply(text);
    }
}
