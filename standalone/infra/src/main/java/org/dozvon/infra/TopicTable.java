package org.dozvon.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Reads `topics.txt`: a topic a line, its partitions, then its settings as `key=value`, all between spaces.
final class TopicTable {
    private TopicTable() {}

    static List<Topic> read() {
        try (var table = Objects.requireNonNull(TopicTable.class.getResourceAsStream("topics.txt"))) {
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Topic> parse(String table) {
        return table.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(TopicTable::parseLine)
                .toList();
    }

    private static Topic parseLine(String line) {
        var words = line.split("\\s+");
        if (words.length < 2) {
            throw new IllegalArgumentException("Expected a name and a number of partitions, but the line is: " + line);
        }
        var settings = Arrays.stream(words)
                .skip(2)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new Topic(words[0], Integer.parseInt(words[1]), settings);
    }
}
