package org.dozvon.tenant.crm;

import org.dozvon.tenant.access.Input;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Pattern;

/// @param caller whose owner is looked for; the connection alone is tried when absent
public record TrialForm(
        @Nullable @Pattern(regexp = Input.PHONE) String caller) {}
