package org.dozvon.tenant.callerlist;

import java.util.List;
import org.dozvon.scheme.model.CallerEntry;
import org.dozvon.tenant.access.Input;
import org.dozvon.tenant.access.OwnedForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A list of callers as somebody writes it down: entries as [CallerEntry] has them. Longer lists will travel as records
/// of their own; within a plan there is room for this many.
@Schema(examples = """
        {"id": "vip", "name": "VIP", "entries": ["+79031234567", "+7903*", "+7495123??00", "+78123091000-+78123091999", "RU-SPE"]}""")
public record CallerListForm(
        @Nullable @Pattern(regexp = Input.ID) String id,

        @NotBlank @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
        String name,

        @NotNull @Size(max = 10_000) List<@NotNull @Pattern(regexp = CallerEntry.FORM) String> entries)
        implements OwnedForm {}
