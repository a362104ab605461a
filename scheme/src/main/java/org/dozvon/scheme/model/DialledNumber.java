package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A number (DID) that customers dial, the scheme that answers it, and the number that rings when no router can be had.
///
/// @param service null for people
/// @param limit   null for as many calls at once as come
/// @param card    null when nothing is kept about it
public record DialledNumber(
        PhoneNumber number,
        String label,
        @Nullable SchemeId scheme,
        @Nullable PhoneNumber reserve,
        @Nullable ServiceLine service,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CallLimit limit,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NumberCard card) {
    public DialledNumber(PhoneNumber number, String label, @Nullable SchemeId scheme, @Nullable PhoneNumber reserve) {
        this(number, label, scheme, reserve, null, null, null);
    }

    public DialledNumber withoutScheme() {
        return new DialledNumber(number, label, null, reserve, service, limit, card);
    }

    public DialledNumber withoutOverflow() {
        return limit == null
                ? this
                : new DialledNumber(number, label, scheme, reserve, service, limit.withoutOverflow(), card);
    }

    /// Null when none takes the calls above the limit.
    public @Nullable SchemeId overflow() {
        return limit == null ? null : limit.overflow();
    }

    /// Whether calls to it begin in this scheme, be it only those above the limit.
    public boolean leadsTo(SchemeId id) {
        return id.equals(scheme) || id.equals(overflow());
    }
}
