package org.dozvon.tenant.people;

import java.util.List;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.tenant.access.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A group as somebody writes it down.
@Schema(examples = """
        {"id": "masters", "name": "Мастера", "members": ["boris", "viktor"]}""")
public record GroupForm(
        @Nullable @Pattern(regexp = Input.ID) String id,

        @NotBlank @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
        String name,

        @NotNull @Size(max = 200) List<@NotNull PersonId> members) {}
