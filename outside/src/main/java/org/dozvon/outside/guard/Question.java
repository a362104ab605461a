package org.dozvon.outside.guard;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One request, with its limit.
///
/// @param body  null for a GET
/// @param limit       for all of it: name, connection, TLS, answer
/// @param answerBytes what is heard of the answer at most
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Question(
        OutsideUrl url, byte @Nullable [] body, Map<Header, String> headers, Duration limit, int answerBytes) {
    /// No other header leaves the house.
    public enum Header {
        ACCEPT("Accept"),
        AUTHORIZATION("Authorization"),
        CONTENT_TYPE("Content-Type"),
        USER_AGENT("User-Agent"),
        EVENT("Dozvon-Event"),
        DELIVERY("Dozvon-Delivery"),
        SIGNATURE("Dozvon-Signature");

        private final String text;

        Header(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    public static final String JSON = "application/json";

    /// Enough for any decision.
    public static final int ANSWER_BYTES = 64 * 1024;

    private static final int ANSWER_BYTES_AT_MOST = 512 * 1024;
    private static final int VALUE_LENGTH_AT_MOST = 8_000;
    // No control character, so no second header; no letter that two encodings would read differently.
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]*");
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    public Question {
        headers = Map.copyOf(headers);
        headers.forEach(Question::check);
        if (limit.compareTo(SHORTEST) < 0 || limit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Expected a limit from 1 ms to 30 s, but got " + limit + ".");
        }
        if (answerBytes < 1 || answerBytes > ANSWER_BYTES_AT_MOST) {
            throw new IllegalArgumentException("Expected an answer of 1 byte to 512 KB, but got " + answerBytes + ".");
        }
    }

    public static Question get(OutsideUrl url, Duration limit) {
        return new Question(url, null, Map.of(Header.ACCEPT, JSON, Header.USER_AGENT, "Dozvon"), limit, ANSWER_BYTES);
    }

    public static Question post(OutsideUrl url, byte[] json, Duration limit) {
        return new Question(
                url,
                json.clone(),
                Map.of(Header.ACCEPT, JSON, Header.CONTENT_TYPE, JSON, Header.USER_AGENT, "Dozvon"),
                limit,
                ANSWER_BYTES);
    }

    /// @throws IllegalArgumentException when the value could not stand in a header; it is not repeated in the message
    public Question with(Header header, String value) {
        var more = new EnumMap<Header, String>(Header.class);
        more.putAll(headers);
        more.put(header, value);
        return new Question(url, body, more, limit, answerBytes);
    }

    /// Vendors answer with whole records.
    public Question hearing(int bytes) {
        return new Question(url, body, headers, limit, bytes);
    }

    private static void check(Header header, String value) {
        if (value.length() > VALUE_LENGTH_AT_MOST || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Expected a value of plain characters for " + header.text() + ", but this one has others.");
        }
    }
}
