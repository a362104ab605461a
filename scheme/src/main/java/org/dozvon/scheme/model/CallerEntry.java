package org.dozvon.scheme.model;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One line of a [CallerList], as people write it:
///
/// - a number in E.164: `+79031234567`
/// - the beginning of one and a star: `+7903*`
/// - a mask, with a question mark for any one digit, at most three of them: `+7495123??00`, `+74951?*`
/// - a range, both ends of the same length and part of it: `+79031230000-+79031239999`
/// - a [Region]: `RU-SPE`
public final class CallerEntry {
    /// What an entry looks like; whether a range runs upwards and a region exists, [#isValid] knows.
    public static final String FORM = "\\+[1-9][0-9]{1,14}"
            + "|\\+([1-9][0-9]{0,13})?\\*"
            + "|\\+[1-9][0-9]{0,13}\\?[0-9?]{0,13}\\*?"
            + "|\\+[1-9][0-9]{1,14}-\\+[1-9][0-9]{1,14}"
            + "|[A-Z]{2}(-[A-Z0-9]{1,3})?";

    private static final Pattern PATTERN = Pattern.compile(FORM);
    private static final int LONGEST_NUMBER = 15;
    private static final int ANY_DIGITS = 3;

    private CallerEntry() {}

    public static boolean isValid(String entry) {
        return PATTERN.matcher(entry).matches()
                && (isRange(entry) ? isUpwards(entry) : isMask(entry) || isKnown(entry));
    }

    /// What begins and ends a run of numbers, both in E.164 or with a star behind: two of the same for a single number.
    /// Nothing for what is no entry.
    public static Stream<Run> runs(String entry) {
        if (!isValid(entry)) {
            return Stream.empty();
        }
        if (isRange(entry)) {
            var ends = entry.split("-");
            return Stream.of(new Run(ends[0], ends[1] + "*"));
        }
        var region = Regions.of(entry);
        return region == null ? filled(entry).map(Run::of) : beginnings(region).map(Run::of);
    }

    /// @param first a number, or a beginning of numbers
    /// @param last  the same; every number that begins so is still in the run
    public record Run(String first, String last) {
        static Run of(String both) {
            return new Run(both, both);
        }
    }

    private static Stream<String> beginnings(Region region) {
        return region.beginnings().stream().map(digits -> "+" + digits + "*");
    }

    /// Each question mark becomes each digit.
    private static Stream<String> filled(String mask) {
        var mark = mask.indexOf('?');
        return mark < 0
                ? Stream.of(mask)
                : Stream.iterate('0', digit -> digit <= '9', digit -> (char) (digit + 1))
                        .flatMap(digit -> filled(mask.substring(0, mark) + digit + mask.substring(mark + 1)));
    }

    private static boolean isRange(String entry) {
        return entry.indexOf('-') > 0 && entry.startsWith("+");
    }

    private static boolean isUpwards(String range) {
        var ends = List.of(range.split("-"));
        return ends.getFirst().length() == ends.getLast().length()
                && ends.getFirst().compareTo(ends.getLast()) <= 0;
    }

    private static boolean isMask(String entry) {
        var digits = entry.chars().filter(sign -> sign != '+' && sign != '*').count();
        var any = entry.chars().filter(sign -> sign == '?').count();
        return entry.startsWith("+") && digits <= LONGEST_NUMBER && any <= ANY_DIGITS;
    }

    private static boolean isKnown(String code) {
        return Regions.of(code) != null;
    }
}
