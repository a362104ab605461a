package org.dozvon.scheme.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dozvon.scheme.model.CallerEntry;

/// A caller list as disjoint, sorted ranges: whether a number is in it takes one binary search, however long it is.
///
/// A number becomes 15 digits to the base 11, each raised by one, with zeros behind it. So a number is one value, the
/// numbers that begin alike are one range, and `+7903` is not mistaken for `+79030`.
public final class PhoneRanges {
    /// What [#code] says of a text that is no number: in no range.
    public static final long NO_NUMBER = -1;

    private static final int LONGEST = 15;
    private static final int BASE = 11;

    private final long[] from;
    private final long[] to;

    private PhoneRanges(long[] from, long[] to) {
        this.from = from;
        this.to = to;
    }

    /// @param entries as a [CallerEntry] is written; what is none holds nobody
    public static PhoneRanges of(List<String> entries) {
        var ranges = entries.stream()
                .flatMap(CallerEntry::runs)
                .map(PhoneRanges::range)
                .filter(range -> range[0] != NO_NUMBER)
                .sorted(Comparator.comparingLong(range -> range[0]))
                .toArray(long[][]::new);
        return merged(ranges);
    }

    public boolean holds(long code) {
        var found = Arrays.binarySearch(from, code);
        var candidate = found >= 0 ? found : -found - 2;
        return candidate >= 0 && code <= to[candidate];
    }

    public static long code(String number) {
        return code(number, number.length(), 0);
    }

    /// Where the list begins or ceases to hold numbers, in turn.
    public LongStream edges() {
        return IntStream.range(0, from.length).boxed().flatMapToLong(i -> LongStream.of(from[i], to[i] + 1));
    }

    /// The digits of a code, shortest first: the opposite of [#code].
    public static String number(long code) {
        var digits = new StringBuilder();
        for (var rest = code; rest > 0; rest /= BASE) {
            var digit = rest % BASE;
            if (digit > 0 || !digits.isEmpty()) {
                digits.append((char) ('0' + Math.max(0, digit - 1)));
            }
        }
        return "+" + digits.reverse();
    }

    /// The greatest code of all.
    public static long last() {
        return code("+999999999999999");
    }

    private static long[] range(CallerEntry.Run run) {
        return new long[] {edge(run.first(), 0), edge(run.last(), BASE - 1)};
    }

    private static long edge(String entry, int paddingOfMany) {
        var many = entry.endsWith("*");
        return code(entry, many ? entry.length() - 1 : entry.length(), many ? paddingOfMany : 0);
    }

    private static long code(String number, int end, int padding) {
        if (end < 1 || end > LONGEST + 1 || number.charAt(0) != '+') {
            return NO_NUMBER;
        }
        long code = 0;
        for (int i = 1; i <= LONGEST; i++) {
            var digit = i < end ? number.charAt(i) - '0' : padding - 1;
            if (digit > 9 || (i < end && digit < 0)) {
                return NO_NUMBER;
            }
            code = code * BASE + digit + 1;
        }
        return code;
    }

    private static PhoneRanges merged(long[][] sorted) {
        var from = new long[sorted.length];
        var to = new long[sorted.length];
        var count = 0;
        for (var range : sorted) {
            if (count > 0 && range[0] <= to[count - 1]) {
                to[count - 1] = Math.max(to[count - 1], range[1]);
            } else {
                from[count] = range[0];
                to[count++] = range[1];
            }
        }
        return new PhoneRanges(Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    }
}
