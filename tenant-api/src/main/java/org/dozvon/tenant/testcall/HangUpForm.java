package org.dozvon.tenant.testcall;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// A call that shall end.
///
/// @param callId as reporting tells it
@Schema(examples = "{\"callId\": \"0198f7c2-5a1e-7c3a-9d55-1f6f0e5b7a10\"}")
public record HangUpForm(
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String callId) {}
