package org.dozvon.reporting.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One mail that is to be sent now, with what it tells.
///
/// @param sequence of the fact that asked for it
/// @param company  the tenant's name, empty when the fact did not tell
/// @param text     as the scheme has it, not escaped for anything
/// @param failures attempts so far
/// @param caller   E.164, null when hidden
/// @param dialled  E.164, empty while it is not known
record Notice(
        String tenant,
        String call,
        int sequence,
        String address,
        Instant askedAt,
        String company,
        ZoneId zone,
        Locale language,
        String text,
        int failures,
        @Nullable String caller,
        String dialled) {

    Duration waitBeforeNext(Duration first, Duration longest) {
        var doubled = first.multipliedBy(1L << Math.min(failures, 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
