package org.dozvon.web.page;

import com.ibm.icu.text.Transliterator;
import java.security.SecureRandom;
import java.util.Locale;

/// Proposes an id for something new: readable in an address and a log, whatever the alphabet of its name.
public final class Ids {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST_NAME = 40;

    private Ids() {}

    public static String from(String name) {
        var latin = LATIN.transliterate(name).toLowerCase(Locale.ROOT);
        var readable = latin.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        var cut =
                readable.substring(0, Math.min(LONGEST_NAME, readable.length())).replaceAll("-+$", "");
        var unique = Integer.toString(36 * 36 * 36 + RANDOM.nextInt(35 * 36 * 36 * 36), 36);
        return cut.isEmpty() ? unique : cut + "-" + unique;
    }
}
