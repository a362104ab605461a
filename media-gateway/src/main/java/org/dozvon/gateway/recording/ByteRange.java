package org.dozvon.gateway.recording;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of a file, as RFC 9110 section 14 asks for it. One range; a browser's player asks for no more.
record ByteRange(long first, long length) {
    private static final Pattern FORM = Pattern.compile("bytes=([0-9]{0,15})-([0-9]{0,15})");

    /// What a request wants of a file.
    sealed interface Wish {
        record Whole() implements Wish {}

        record Part(ByteRange range) implements Wish {}

        /// Beyond the end.
        record Unsatisfiable() implements Wish {}
    }

    static Wish of(@Nullable String header, long size) {
        var matcher = FORM.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return new Wish.Whole();
        }
        return matcher.group(1).isEmpty()
                ? lastOf(Long.parseLong(matcher.group(2)), size)
                : from(Long.parseLong(matcher.group(1)), matcher.group(2), size);
    }

    private static Wish lastOf(long wanted, long size) {
        long length = Math.min(wanted, size);
        return length == 0 ? new Wish.Unsatisfiable() : new Wish.Part(new ByteRange(size - length, length));
    }

    private static Wish from(long first, String lastText, long size) {
        if (first >= size) {
            return new Wish.Unsatisfiable();
        }
        long last = lastText.isEmpty() ? size - 1 : Math.min(Long.parseLong(lastText), size - 1);
        // A range that ends before it begins is no range, and is passed over.
        return last < first ? new Wish.Whole() : new Wish.Part(new ByteRange(first, last - first + 1));
    }

    String contentRange(long size) {
        return "bytes %d-%d/%d".formatted(first, first + length - 1, size);
    }
}
