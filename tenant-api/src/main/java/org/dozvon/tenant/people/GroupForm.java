package org.dozvon.tenant.people;

import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.tenant.access.Input;
import org.dozvon.tenant.access.OwnedForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A group as somebody writes it down.
///
/// @param ranks a member's id to 1 (rings first) up to 9; who is not named has 1
/// @param hours a calendar: in its hours its members are on duty by themselves; by hand when absent
@Schema(examples = """
        {"id": "masters", "name": "Мастера", "members": ["boris", "viktor"], "ranks": {"viktor": 2}}""")
public record GroupForm(
        @Nullable @Pattern(regexp = Input.ID) String id,

        @NotBlank @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
        String name,

        @NotNull @Size(max = 200) List<@NotNull PersonId> members,
        @Nullable @Size(max = 200) Map<String, @NotNull @Min(1) @Max(9) Integer> ranks,
        @Nullable CalendarId hours)
        implements OwnedForm {}
