package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A telephone number as ITU-T E.164 writes it: a plus and 2 to 15 digits.
public record PhoneNumber(@JsonValue String value) implements Comparable<PhoneNumber> {
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{1,14}");

    @JsonCreator
    public PhoneNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Expected a phone number like +74951234567, but got one of " + value.length() + " characters.");
        }
    }

    @Override
    public int compareTo(PhoneNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
