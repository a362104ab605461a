package org.dozvon.simulator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/// The simulator as a process of its own.
public final class Main {
    private static final Set<String> SETTINGS = Set.of(
            "host",
            "esl-port",
            "esl-password",
            "control-port",
            "node",
            "xml-url",
            "cdr-url",
            "sounds",
            "dialplan",
            "door");

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        var simulator = SwitchSimulator.start(SimulatorOptions.of(settings(arguments, System.getenv())));
        System.out.printf(
                "The switch simulator is ready: event socket on port %d, control on port %d%n",
                simulator.eslPort(), simulator.controlPort());
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            simulator.close();
            stopped.countDown();
        }));
        stopped.await();
    }

    static Map<String, String> settings(String[] arguments, Map<String, String> environment) {
        var settings = new HashMap<String, String>();
        SETTINGS.forEach(name -> {
            var value =
                    environment.get("SIMULATOR_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
            if (value != null) {
                settings.put(name, value);
            }
        });
        for (var argument : arguments) {
            var parts = argument.split("=", 2);
            var name = parts[0].replaceFirst("^--", "");
            if (parts.length < 2 || !SETTINGS.contains(name)) {
                throw new IllegalArgumentException(
                        "Expected --name=value with a name of %s, but got '%s'.".formatted(SETTINGS, argument));
            }
            settings.put(name, parts[1]);
        }
        return settings;
    }
}
