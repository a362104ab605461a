package org.dozvon.scheme.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.run.PhoneRanges;

/// Callers gathered into kinds: all numbers that are in the same lists are one kind, those who hide theirs another.
/// Each
/// kind has a number that stands for it. Kind 0 is in no list, when there is such a number.
final class CallerKinds {
    /// Numbers that look like somebody's, tried first.
    private static final List<String> PLAIN =
            List.of("+79161234567", "+78125550142", "+442079460123", "+33140506070", "+12025550143", "+819012345678");

    /// Made longer by these until it looks like somebody's number.
    private static final List<String> FILLERS = List.of("1234567890123", "0000000000000", "");

    private static final int USUAL_LENGTH = 12;

    private final List<BitSet> kinds = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final boolean anybodyElse;

    private CallerKinds(Map<BitSet, String> found) {
        var others = found.remove(new BitSet());
        anybodyElse = others != null;
        if (others != null) {
            kinds.add(new BitSet());
            numbers.add(others);
        }
        found.forEach((lists, number) -> {
            kinds.add(lists);
            numbers.add(number);
        });
    }

    static CallerKinds of(List<CallerList> lists) {
        var ranges = lists.stream().map(list -> PhoneRanges.of(list.entries())).toList();
        var found = new HashMap<BitSet, String>();
        PLAIN.forEach(number -> found.putIfAbsent(listsOf(ranges, PhoneRanges.code(number)), number));
        sweep(ranges, found);
        return new CallerKinds(ordered(found));
    }

    private static Map<BitSet, String> ordered(Map<BitSet, String> found) {
        var ordered = new TreeMap<BitSet, String>(java.util.Comparator.comparing(BitSet::toString));
        ordered.putAll(found);
        return ordered;
    }

    private static BitSet listsOf(List<PhoneRanges> ranges, long code) {
        var lists = new BitSet();
        for (int i = 0; i < ranges.size(); i++) {
            lists.set(i, ranges.get(i).holds(code));
        }
        return lists;
    }

    /// Between two neighbouring edges of ranges, all numbers are of one kind.
    private static void sweep(List<PhoneRanges> ranges, Map<BitSet, String> found) {
        var edges = new TreeMap<Long, BitSet>();
        edges.put(PhoneRanges.code("+1"), new BitSet());
        for (int i = 0; i < ranges.size(); i++) {
            var list = i;
            ranges.get(i)
                    .edges()
                    .forEach(edge ->
                            edges.computeIfAbsent(edge, _ -> new BitSet()).flip(list));
        }
        var held = new BitSet();
        for (var edge : edges.entrySet()) {
            held.xor(edge.getValue());
            if (!found.containsKey(held)) {
                var next = edges.higherKey(edge.getKey());
                var number = numberIn(edge.getKey(), next == null ? PhoneRanges.last() : next - 1);
                if (number != null) {
                    found.put((BitSet) held.clone(), number);
                }
            }
        }
    }

    private static @org.jspecify.annotations.Nullable String numberIn(long from, long to) {
        if (from > to) {
            return null;
        }
        var start = PhoneRanges.number(from);
        for (var filler : FILLERS) {
            var wanted = Math.max(0, USUAL_LENGTH - start.length());
            var number = start + filler.substring(0, Math.min(wanted, filler.length()));
            var code = PhoneRanges.code(number);
            if (number.length() > 2 && code >= from && code <= to) {
                return number;
            }
        }
        return null;
    }

    /// Hidden numbers are one kind more.
    int size() {
        return kinds.size() + 1;
    }

    boolean isHidden(int kind) {
        return kind == kinds.size();
    }

    /// Somebody of whom no list says anything; when the lists hold everybody, there is nobody of that kind.
    boolean isOrdinary(int kind) {
        return anybodyElse ? kind == 0 : !isHidden(kind);
    }

    boolean inList(int kind, int list) {
        return !isHidden(kind) && kinds.get(kind).get(list);
    }

    @org.jspecify.annotations.Nullable
    String number(int kind) {
        return isHidden(kind) ? null : numbers.get(kind);
    }
}
