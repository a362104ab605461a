package org.dozvon.scheme.model;

import java.util.List;
import java.util.Locale;

/// The letters on a phone's keys: the Latin ones as ITU-T E.161 writes them, the Cyrillic ones as Russian
/// phones do.
public final class Keypad {
    private static final List<String> LETTERS =
            List.of("abcабвг", "defдеёжз", "ghiийкл", "jklмноп", "mnoрсту", "pqrsфхцч", "tuvшщъы", "wxyzьэюя");

    private Keypad() {}

    /// The keys that spell a word; empty when one of its letters is on no key.
    public static String keys(String word) {
        var keys = new StringBuilder();
        for (var letter : word.toLowerCase(Locale.ROOT).toCharArray()) {
            var key = key(letter);
            if (key < 0) {
                return "";
            }
            keys.append(key);
        }
        return keys.toString();
    }

    private static int key(char letter) {
        for (int i = 0; i < LETTERS.size(); i++) {
            if (LETTERS.get(i).indexOf(letter) >= 0) {
                return i + 2;
            }
        }
        return -1;
    }
}
