package org.dozvon.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.dozvon.infra.InfraException;

/// All ports by name: those of `ports.properties`, but for those that the machine's own file names.
record PortTable(Map<String, Integer> byName) {
    PortTable {
        byName = Map.copyOf(byName);
        requireDistinct(byName);
    }

    static PortTable read(Path ownFile) {
        var properties = new Properties();
        try (var defaults = Objects.requireNonNull(PortTable.class.getResourceAsStream("ports.properties"))) {
            properties.load(defaults);
            if (Files.exists(ownFile)) {
                addOwn(ownFile, properties);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new PortTable(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, name -> port(name, properties.getProperty(name)))));
    }

    int of(String name) {
        return Objects.requireNonNull(byName.get(name), () -> "no port of this name: " + name);
    }

    String text(String name) {
        return Integer.toString(of(name));
    }

    /// For the check before the start: a real node's ports are not ours to bind.
    Map<String, Integer> without(String prefix) {
        return byName.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void addOwn(Path file, Properties properties) throws IOException {
        var own = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            own.load(reader);
        }
        for (var name : own.stringPropertyNames()) {
            if (!properties.containsKey(name)) {
                throw new InfraException(
                        "port-name-unknown",
                        "Expected names of ports in " + file + ", but " + name + " is none. There are: "
                                + String.join(", ", properties.stringPropertyNames()));
            }
            properties.setProperty(name, own.getProperty(name));
        }
    }

    private static int port(String name, String text) {
        var value = text.strip();
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
            throw new InfraException(
                    "port-malformed", "Expected " + name + " to be a port from 1 to 65535, but it is " + value + ".");
        }
        return Integer.parseInt(value);
    }

    private static void requireDistinct(Map<String, Integer> byName) {
        var namesByPort = byName.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        namesByPort.forEach((port, names) -> {
            if (names.size() > 1) {
                throw new InfraException(
                        "port-named-twice",
                        "Expected a port for each part, but " + String.join(" and ", names) + " have " + port
                                + " together.");
            }
        });
    }
}
