package org.dozvon.tenant.number;

import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.SchemeId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a number inside the company leads to: one of both.
///
/// @param scheme one that is live
@Schema(examples = "{\"queue\": \"sales\"}")
public record InsideNumberForm(
        @Nullable QueueId queue, @Nullable SchemeId scheme) {
    boolean isOne() {
        return (queue == null) != (scheme == null);
    }
}
