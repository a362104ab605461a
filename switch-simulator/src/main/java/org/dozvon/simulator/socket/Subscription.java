package org.dozvon.simulator.socket;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dozvon.simulator.channel.Events;
import org.jspecify.annotations.Nullable;

/// Which events one socket wants: names, subclasses, filters.
final class Subscription implements Events.Subscriber {
    private final Set<String> names = new HashSet<>();
    private final Set<String> subclasses = new HashSet<>();
    private final List<Map.Entry<String, String>> filters = new ArrayList<>();
    private final Consumer<Events.Told> out;
    private @Nullable String onlyChannel;

    Subscription(Consumer<Events.Told> out) {
        this.out = out;
    }

    /// Answers as the switch does.
    String subscribe(String arguments) {
        var words = words(arguments);
        if (!words.isEmpty() && Set.of("plain", "json", "xml").contains(words.getFirst())) {
            words.removeFirst();
        }
        boolean any = false;
        boolean custom = false;
        for (var word : words) {
            if (custom) {
                subclasses.add(word);
            } else if (word.equals("CUSTOM")) {
                custom = true;
                any = true;
            } else if (word.equalsIgnoreCase("ALL") || KnownEvents.NAMES.contains(word)) {
                names.add(word.equalsIgnoreCase("ALL") ? "ALL" : word);
                any = true;
            }
        }
        return any ? "+OK event listener enabled plain" : "-ERR no keywords supplied";
    }

    String unsubscribe(String arguments) {
        boolean custom = false;
        for (var word : words(arguments)) {
            if (custom) {
                subclasses.remove(word);
            } else if (word.equals("CUSTOM")) {
                custom = true;
            } else {
                names.remove(word);
            }
        }
        return "+OK events nixed";
    }

    void clear() {
        names.clear();
        subclasses.clear();
    }

    void onlyOf(String channel) {
        names.addAll(KnownEvents.OF_A_CHANNEL);
        onlyChannel = channel;
    }

    String filter(String arguments) {
        var words = arguments.strip().split(" ", 2);
        if (words.length < 2) {
            return "-ERR invalid syntax";
        }
        if (words[0].equals("delete")) {
            var which = words[1].split(" ", 2);
            filters.removeIf(one -> which[0].equals("all")
                    || (one.getKey().equalsIgnoreCase(which[0])
                            && (which.length < 2 || one.getValue().equals(which[1]))));
            return "+OK filter deleted. [%s][%s]".formatted(which[0], which.length < 2 ? "" : which[1]);
        }
        filters.add(Map.entry(words[0], words[1]));
        return "+OK filter added. [%s]=[%s]".formatted(words[0], words[1]);
    }

    @Override
    public boolean wants(String name, String subclass) {
        return names.contains("ALL") || (name.equals("CUSTOM") ? subclasses.contains(subclass) : names.contains(name));
    }

    @Override
    public void told(Events.Told event) {
        if (passes(event) && isOurs(event)) {
            out.accept(event);
        }
    }

    private boolean isOurs(Events.Told event) {
        return onlyChannel == null || onlyChannel.equals(event.headers().get("Unique-ID"));
    }

    private boolean passes(Events.Told event) {
        return filters.isEmpty()
                || filters.stream()
                        .anyMatch(filter -> Optional.ofNullable(event.headers().get(filter.getKey()))
                                .filter(value -> value.equalsIgnoreCase(filter.getValue()))
                                .isPresent());
    }

    private static List<String> words(String arguments) {
        var words = new ArrayList<>(List.of(arguments.strip().split("\\s+")));
        words.removeIf(String::isEmpty);
        return words;
    }
}
