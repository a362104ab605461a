package org.dozvon.tenant.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes an id of a name, so that links and logs can be read: `Приёмная` becomes `priyomnaya`.
public final class Slug {
    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "yo", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
        "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"
    };
    private static final int LENGTH_AT_MOST = 40;

    private Slug() {}

    /// The name's own id, or that with the first number that makes it free.
    public static String free(String name, Predicate<String> isTaken) {
        var plain = of(name);
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? plain : plain + "-" + number)
                .filter(isTaken.negate())
                .findFirst()
                .orElseThrow();
    }

    static String of(String name) {
        var latin = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> latin((char) letter))
                .collect(Collectors.joining());
        var plain = Normalizer.normalize(latin, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        var trimmed =
                plain.substring(0, Math.min(plain.length(), LENGTH_AT_MOST)).replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "id" : trimmed;
    }

    private static String latin(char letter) {
        var index = CYRILLIC.indexOf(letter);
        return index < 0 ? String.valueOf(letter) : LATIN[index];
    }
}
