package org.dozvon.scheme.model;

import org.jspecify.annotations.Nullable;

/// A number (DID) that customers dial, the scheme that answers it, and the number that rings when no router can be had.
///
/// @param service null for people
public record DialledNumber(
        PhoneNumber number,
        String label,
        @Nullable SchemeId scheme,
        @Nullable PhoneNumber reserve,
        @Nullable ServiceLine service) {
    public DialledNumber(PhoneNumber number, String label, @Nullable SchemeId scheme, @Nullable PhoneNumber reserve) {
        this(number, label, scheme, reserve, null);
    }

    public DialledNumber withoutScheme() {
        return new DialledNumber(number, label, null, reserve, service);
    }
}
