package org.dozvon.scheme.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A caller list as disjoint, sorted ranges: whether a number is in it takes one binary search, however long it is.
///
/// A number becomes 15 digits to the base 11, each raised by one, with zeros behind it. So a number is one value, the
/// numbers that begin alike are one range, and `+7903` is not mistaken for `+79030`.
final class PhoneRanges {
    /// What [#code] says of a text that is no number: in no range.
    static final long NO_NUMBER = -1;

    private static final int LONGEST = 15;
    private static final int BASE = 11;

    private final long[] from;
    private final long[] to;

    private PhoneRanges(long[] from, long[] to) {
        this.from = from;
        this.to = to;
    }

    /// @param entries numbers (`+79031234567`) and beginnings of numbers (`+7903*`)
    static PhoneRanges of(List<String> entries) {
        var ranges = entries.stream()
                .map(PhoneRanges::range)
                .filter(range -> range[0] != NO_NUMBER)
                .sorted(Comparator.comparingLong(range -> range[0]))
                .toArray(long[][]::new);
        return merged(ranges);
    }

    boolean holds(long code) {
        var found = Arrays.binarySearch(from, code);
        var candidate = found >= 0 ? found : -found - 2;
        return candidate >= 0 && code <= to[candidate];
    }

    static long code(String number) {
        return code(number, number.length(), 0);
    }

    private static long[] range(String entry) {
        var masked = entry.endsWith("*");
        var end = masked ? entry.length() - 1 : entry.length();
        return new long[] {code(entry, end, 0), code(entry, end, masked ? BASE - 1 : 0)};
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
