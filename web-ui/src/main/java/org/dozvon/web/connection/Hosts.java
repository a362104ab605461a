package org.dozvon.web.connection;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/// Servers as the journal names them: as they are asked, in small letters and without letters of other alphabets.
final class Hosts {
    private static final Pattern URL = Pattern.compile("(?i)https?://(\\[[^\\]]*]|[^/?#:]*).*");

    private Hosts() {}

    /// Empty where none is named.
    static String of(String url) {
        var parts = URL.matcher(url.strip());
        if (!parts.matches()) {
            return "";
        }
        var written = parts.group(1);
        return (written.startsWith("[") ? written : ascii(written)).toLowerCase(Locale.ROOT);
    }

    private static String ascii(String written) {
        try {
            return IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException notAName) {
            return "";
        }
    }
}
