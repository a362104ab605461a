package org.dozvon.web.client;

import org.jspecify.annotations.Nullable;

/// @param caller whose owner is looked for; null only connects
public record TrialForm(@Nullable String caller) {}
