package org.dozvon.scheme.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The regions that lists of callers can name.
public final class Regions {
    private static final Map<String, Region> BY_CODE = read();

    private Regions() {}

    /// In order of their codes, so that parts stand behind their country.
    public static Collection<Region> all() {
        return BY_CODE.values();
    }

    /// Null when no region has this code.
    public static @Nullable Region of(String code) {
        return BY_CODE.get(code);
    }

    private static Map<String, Region> read() {
        var regions = new TreeMap<String, Region>();
        Stream.of(RegionData.COUNTRIES, RegionData.RUSSIA, RegionData.STATES, RegionData.PROVINCES)
                .forEach(data -> read(data, regions));
        return Collections.unmodifiableMap(regions);
    }

    private static void read(String data, Map<String, Region> regions) {
        var code = "";
        for (var line : data.lines().toList()) {
            var fields = List.of(line.split("\\|", -1));
            var beginnings = beginnings(fields.getLast());
            if (fields.size() > 1) {
                code = fields.getFirst();
                regions.put(code, new Region(code, fields.get(1), fields.get(2), beginnings));
            } else {
                regions.computeIfPresent(code, (_, region) -> region.with(beginnings));
            }
        }
    }

    private static List<String> beginnings(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(" "));
    }
}
