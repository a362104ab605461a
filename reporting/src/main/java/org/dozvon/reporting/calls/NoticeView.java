package org.dozvon.reporting.calls;

import java.time.Instant;
import org.dozvon.reporting.notice.NoticeState;
import org.jspecify.annotations.Nullable;

/// What became of a mail that a fact asked for.
///
/// @param sequence of the fact
/// @param address  empty when there was nowhere to send it to
/// @param at       when it ended, null while it waits
/// @param reason   why it was not sent: kebab, or what the mail server said
public record NoticeView(
        int sequence,
        String address,
        NoticeState state,
        @Nullable Instant at,
        @Nullable String reason) {}
