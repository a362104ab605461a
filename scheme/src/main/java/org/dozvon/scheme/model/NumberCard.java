package org.dozvon.scheme.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a company keeps about a number of its own. No call is routed by it.
///
/// @param owner       who answers for it, null for nobody
/// @param purpose     what it is for, in a sentence
/// @param publishedAt where customers find it: a site, a sign, an advertisement
public record NumberCard(@Nullable PersonId owner, String purpose, List<String> publishedAt) {
    public static final NumberCard EMPTY = new NumberCard(null, "", List.of());

    public NumberCard {
        purpose = purpose == null ? "" : purpose;
        publishedAt = publishedAt == null ? List.of() : List.copyOf(publishedAt);
    }
}
