package org.dozvon.tenant.outgoing;

import org.dozvon.scheme.model.PhoneNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;

/// Whom somebody would like to call.
@Schema(examples = """
        {"number": "+79031234567"}""")
public record CallForm(@NotNull PhoneNumber number) {}
