package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// An account at another exchange: `user@host` or `user@host:port`. Its form leaves no room for a dial
/// string's or a header's own characters.
public record SipAddress(@JsonValue String value) {
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[1-9][0-9]{1,4})?");

    @JsonCreator
    public SipAddress {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Expected a SIP address like office@pbx.example.com, but got one of "
                    + value.length() + " characters.");
        }
    }

    public String user() {
        return value.substring(0, value.indexOf('@'));
    }

    /// With its port, when it has one.
    public String host() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
