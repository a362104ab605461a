package org.dozvon.tenant.reseller;

import org.dozvon.tenant.access.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// Where a copy goes.
///
/// @param to the other tenant
@Schema(examples = """
        {"to": "bakery"}""")
public record CopyForm(@NotNull @Pattern(regexp = Input.ID) String to) {}
