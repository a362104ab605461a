package org.dozvon.esl.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Headers in the order in which they came. Names are looked up without regard to case, since the switch itself
/// writes `Content-Length` and its clients write `content-length`; of two with one name the first counts.
public record Headers(List<Header> all) {
    /// One line of a header block. A decoded value may hold line breaks: the encoder refuses it, not this record.
    public record Header(String name, String value) {}

    public static final Headers NONE = new Headers(List.of());

    public Headers {
        all = List.copyOf(all);
    }

    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("Expected names with values, but the last name has none.");
        }
        var all = new ArrayList<Header>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.add(new Header(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Headers(all);
    }

    public Optional<String> get(String name) {
        for (Header header : all) {
            if (header.name().equalsIgnoreCase(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /// Empty when the header is absent or is not a number that an int holds.
    public OptionalInt number(String name) {
        var number = Text.number(get(name).orElse("").strip(), 9);
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    /// Event headers travel URL-encoded; frame headers do not. The caller knows which he holds.
    public Headers urlDecoded() {
        return new Headers(all.stream()
                .map(header -> new Header(header.name(), Text.urlDecode(header.value())))
                .toList());
    }
}
