package org.dozvon.web.list;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.CallerEntry;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.Region;
import org.dozvon.scheme.model.Regions;
import org.dozvon.web.language.Formats;
import org.jspecify.annotations.Nullable;

/// The entries of a list as people read and type them, one a line: numbers with blanks, regions by their names.
record TypedEntries(Formats formats) {
    /// Numbers have dashes within: those between two numbers have blanks around, or a plus behind.
    private static final Pattern RANGE = Pattern.compile("(.+?)(?:\\s+[-–—]\\s+|\\s*[-–—]\\s*(?=\\+))(.+)");

    private static final Pattern WITH_CODE = Pattern.compile(".*\\(([A-Z]{2}(?:-[A-Z0-9]{1,3})?)\\)");

    String text(CallerList list) {
        return list.entries().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(String entry) {
        var region = Regions.of(entry);
        if (region != null) {
            return named(region);
        }
        var range = RANGE.matcher(entry);
        return range.matches()
                ? formats.number(range.group(1)) + " – " + formats.number(range.group(2))
                : isMask(entry) ? entry : formats.number(entry);
    }

    String named(Region region) {
        return region.name(formats.language()) + " (" + region.code() + ")";
    }

    static List<String> lines(String typed) {
        return typed.lines().map(String::trim).filter(line -> !line.isEmpty()).toList();
    }

    /// Null when the line is none of what a list may hold.
    @Nullable
    String entry(String line) {
        var region = region(line);
        var entry = region == null ? numbers(line) : region.code();
        return CallerEntry.isValid(entry) ? entry : null;
    }

    private String numbers(String line) {
        var range = RANGE.matcher(line);
        if (range.matches()) {
            return formats.typedNumber(range.group(1)) + "-" + formats.typedNumber(range.group(2));
        }
        return isMask(line) ? line.replaceAll("[ ().-]", "") : formats.typedNumber(line);
    }

    private static boolean isMask(String line) {
        return line.contains("*") || line.contains("?");
    }

    private static @Nullable Region region(String line) {
        var coded = WITH_CODE.matcher(line);
        var code = coded.matches() ? coded.group(1) : line.toUpperCase(Locale.ROOT);
        var known = Regions.of(code);
        return known != null ? known : called(line);
    }

    private static @Nullable Region called(String name) {
        return Regions.all().stream()
                .filter(region -> region.english().equalsIgnoreCase(name)
                        || region.russian().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
