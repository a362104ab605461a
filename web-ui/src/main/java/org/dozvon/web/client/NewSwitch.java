package org.dozvon.web.client;

import java.time.Instant;
import org.dozvon.scheme.model.DailySwitch;
import org.dozvon.scheme.model.Prompt;
import org.jspecify.annotations.Nullable;

/// A daily switch that is turned on now.
public record NewSwitch(
        DailySwitch.Kind kind,
        @Nullable String calendar,
        @Nullable Prompt announcement,
        Instant until) {}
