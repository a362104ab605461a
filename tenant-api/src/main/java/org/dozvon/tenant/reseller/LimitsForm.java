package org.dozvon.tenant.reseller;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// What a tenant has been sold.
///
/// @param calls of its customers at once; those above go where their number sends them. Null for as many as come
@Schema(examples = """
        {"calls": 30}""")
public record LimitsForm(@Nullable @Min(1) @Max(CALLS) Integer calls) {
    static final int CALLS = 100_000;
}
