package org.dozvon.scheme.plan;

import org.dozvon.scheme.model.CallerShown;
import org.dozvon.scheme.model.Confirm;
import org.dozvon.scheme.model.Template;
import org.jspecify.annotations.Nullable;

/// How phones ring.
///
/// @param confirm which of them connect only after a key; null when none
/// @param prompt  what is heard before that key; null when none
/// @param number  what they show
/// @param name    beside the number; null leaves what the caller's network says
public record PlanManner(
        Confirm.@Nullable Phones confirm,
        @Nullable PlanPrompt prompt,
        CallerShown.Which number,
        @Nullable Template name) {}
