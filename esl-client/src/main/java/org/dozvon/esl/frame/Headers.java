package org.dozvon.esl.frame;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Headers in the order in which they came. Names are looked up without regard to case, since the switch itself
/// writes `Content-Length` and its clients write `content-length`; of two with one name the first counts.
///
/// They stay the bytes that came until one is asked for: a channel has two hundred, is told several times a
/// call, and its readers want a handful.
public final class Headers {
    /// One line of a header block. A decoded value may hold line breaks: the encoder refuses it, not these.
    public record Header(String name, String value) {}

    public static final Headers NONE = of();

    // Where a name begins and ends, and its value: four numbers a header.
    private static final int NUMBERS = 4;

    private final byte[] block;
    private final int[] places;
    private final boolean encoded;

    private Headers(byte[] block, int[] places, boolean encoded) {
        this.block = block;
        this.places = places;
        this.encoded = encoded;
    }

    /// Reads the lines of a block; one without a colon is no header and is passed over.
    ///
    /// @param from where the first of them begins
    static Headers read(byte[] block, int from) {
        var places = new int[64 * NUMBERS];
        int size = 0;
        for (int at = from; at < block.length; ) {
            int feed = indexOf(block, '\n', at, block.length);
            int end = feed > at && block[feed - 1] == '\r' ? feed - 1 : feed;
            int colon = indexOf(block, ':', at, end);
            if (colon > at && colon < end) {
                if (size == places.length) {
                    places = Arrays.copyOf(places, 2 * size);
                }
                places[size++] = at;
                places[size++] = colon;
                places[size++] = afterSpaces(block, colon + 1, end);
                places[size++] = end;
            }
            at = feed + 1;
        }
        return new Headers(block, Arrays.copyOf(places, size), false);
    }

    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("Expected names with values, but the last name has none.");
        }
        return of(IntStream.range(0, namesAndValues.length / 2)
                .mapToObj(i -> new Header(namesAndValues[2 * i], namesAndValues[2 * i + 1]))
                .toList());
    }

    public static Headers of(List<Header> all) {
        var text = new StringBuilder();
        all.forEach(header -> text.append(header.name()).append(header.value()));
        var places = new int[all.size() * NUMBERS];
        int at = 0;
        int size = 0;
        for (Header header : all) {
            int name = at + bytes(header.name());
            int value = name + bytes(header.value());
            places[size++] = at;
            places[size++] = name;
            places[size++] = name;
            places[size++] = value;
            at = value;
        }
        return new Headers(text.toString().getBytes(StandardCharsets.UTF_8), places, false);
    }

    public List<Header> all() {
        return IntStream.range(0, places.length / NUMBERS)
                .map(i -> i * NUMBERS)
                .mapToObj(i -> new Header(text(places[i], places[i + 1]), value(i)))
                .toList();
    }

    public Optional<String> get(String name) {
        for (int i = 0; i < places.length; i += NUMBERS) {
            if (isNamed(i, name)) {
                return Optional.of(value(i));
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
        return new Headers(block, places, true);
    }

    private boolean isNamed(int header, String name) {
        int from = places[header];
        if (places[header + 1] - from != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (lower(block[from + i]) != lower(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int lower(int letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }

    private String value(int header) {
        var value = text(places[header + 2], places[header + 3]);
        return encoded ? Text.urlDecode(value) : value;
    }

    private String text(int from, int to) {
        return new String(block, from, to - from, StandardCharsets.UTF_8);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    // `to` when there is none.
    private static int indexOf(byte[] block, int wanted, int from, int to) {
        int at = from;
        while (at < to && block[at] != wanted) {
            at++;
        }
        return at;
    }

    private static int afterSpaces(byte[] block, int from, int to) {
        int at = from;
        while (at < to && block[at] == ' ') {
            at++;
        }
        return at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Headers headers && all().equals(headers.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }

    @Override
    public String toString() {
        return all().toString();
    }
}
