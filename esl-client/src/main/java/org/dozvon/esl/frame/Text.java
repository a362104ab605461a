package org.dozvon.esl.frame;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/// How the event socket writes: its two encodings of text, and its numbers.
public final class Text {
    private static final String HEX = "0123456789ABCDEF";
    // What the switch escapes in an event header, besides control characters and everything beyond ASCII.
    private static final String UNSAFE = " #%&+:;<=>?@[\\]^`{|}\"";

    private Text() {}

    /// A number as the switch writes one: digits alone, without a sign.
    ///
    /// @param most digits, at most 18
    /// @return empty for anything else
    public static OptionalLong number(String text, int most) {
        if (text.isEmpty() || text.length() > most) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return OptionalLong.empty();
            }
            number = number * 10 + digit;
        }
        return OptionalLong.of(number);
    }

    /// Decodes `%XX` and nothing else: a `+` stays a plus, since numbers begin with it. A broken escape stays as it
    /// came, so that one bad value never costs the frame.
    public static String urlDecode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        var decoded = new ByteArrayOutputStream(source.length);
        for (int i = 0; i < source.length; i++) {
            int value = source[i] == '%' ? hexPair(source, i + 1) : -1;
            decoded.write(value < 0 ? source[i] : value);
            i += value < 0 ? 0 : 2;
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    /// As the switch encodes a header of an event. What looks encoded already stays as it is, so a value that holds
    /// `%24` reads as `$` afterwards: the switch's own way, and why a value read from an event proves nothing about
    /// the characters in it.
    public static String urlEncode(String text) {
        var encoded = new StringBuilder(text.length() + 16);
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < source.length; i++) {
            byte one = source[i];
            if (isPlain(one) || (one == '%' && isUpperHex(source, i + 1) && isUpperHex(source, i + 2))) {
                encoded.append((char) one);
            } else {
                encoded.append('%').append(HEX.charAt((one >> 4) & 15)).append(HEX.charAt(one & 15));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(byte one) {
        return one >= ' ' && one <= '~' && UNSAFE.indexOf(one) < 0;
    }

    private static boolean isUpperHex(byte[] source, int at) {
        return at < source.length && HEX.indexOf(source[at]) >= 0;
    }

    private static int hexPair(byte[] source, int at) {
        if (at + 1 >= source.length) {
            return -1;
        }
        int high = Character.digit(source[at], 16);
        int low = Character.digit(source[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
