package org.dozvon.scheme.model;

import org.jspecify.annotations.Nullable;

/// A number (DID) that customers dial, the scheme that answers it, and the number that rings when no router can be had.
public record DialledNumber(
        PhoneNumber number,
        String label,
        @Nullable SchemeId scheme,
        @Nullable PhoneNumber reserve) {}
