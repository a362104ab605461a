package org.dozvon.bench.invite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Callers and a phone of SIPp, which stands on the path.
final class Sipp {
    private final Path scenarios;

    Sipp(Path scenarios) {
        this.scenarios = scenarios.toAbsolutePath();
    }

    /// The phone answers each call at once until it is destroyed.
    Process phone(int port) throws IOException {
        return start(
                Files.createTempDirectory("dozvon-bench-phone"),
                List.of("-sf", scenario("uas-answers-at-once.xml"), "-p", Integer.toString(port), "-mp", "46000"));
    }

    /// Calls at the rate, and returns when the last caller has hung up.
    Waits call(Route route, int perSecond, int calls) throws IOException, InterruptedException {
        var directory = Files.createTempDirectory("dozvon-bench-callers");
        var callers = start(
                directory,
                List.of(
                        route.host() + ":" + route.port(),
                        "-sf",
                        scenario("uac-is-answered.xml"),
                        "-s",
                        route.number(),
                        "-r",
                        Integer.toString(perSecond),
                        "-m",
                        Integer.toString(calls),
                        "-mp",
                        "42000",
                        "-trace_rtt",
                        "-rtt_freq",
                        "1",
                        "-timeout",
                        "120"));
        callers.waitFor();
        return waits(directory);
    }

    private String scenario(String name) {
        return scenarios.resolve(name).toString();
    }

    private static Process start(Path directory, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of("sipp", "-i", "127.0.0.1", "-nostdin"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("sipp.log").toFile())
                .start();
    }

    // Lines of `time;milliseconds;name` below a heading.
    private static Waits waits(Path directory) throws IOException {
        var waits = new ArrayList<Double>();
        try (var files = Files.newDirectoryStream(directory, "*_rtt.csv")) {
            for (var file : files) {
                for (var line : Files.readAllLines(file)) {
                    var cells = line.split(";");
                    if (cells.length > 1 && cells[1].matches("[0-9.]+")) {
                        waits.add(Double.valueOf(cells[1]));
                    }
                }
            }
        }
        return new Waits(waits);
    }
}
