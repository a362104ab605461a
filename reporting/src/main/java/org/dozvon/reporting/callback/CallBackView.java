package org.dozvon.reporting.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who was promised a call back.
///
/// @param number      E.164
/// @param callerName  what the caller's network said
/// @param dialled     E.164, empty while it is not known
/// @param openedAt    the first promise
/// @param promisedAt  the last one, made in call `callId` at step `scheme`/`step`
/// @param due         when the company can call at the earliest
/// @param state       `open` or `done`
/// @param outcome     `called-back`, `got-through` (called again and was talked to), `no-contact`, `not-needed`
/// @param endedBy     who ended it by hand, or the id of the person who talked in `endedByCall`
public record CallBackView(
        String id,
        String number,
        @Nullable String callerName,
        String dialled,
        Instant openedAt,
        Instant promisedAt,
        int promises,
        Instant due,
        String callId,
        String scheme,
        String step,
        String state,
        @Nullable String outcome,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endedByCall,
        @Nullable String note) {}
