package org.dozvon.tenant.people;

import java.util.List;
import java.util.Map;
import org.dozvon.scheme.check.Limits;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.Contact;
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

/// A person as somebody writes them down. Without an id one is made of the name.
///
/// @param skills what they know, from its name to 1 (a little) up to 9; nothing when absent
/// @param hours  a calendar: in its hours they are on duty by themselves; by those of their groups, or by hand, when
///               absent
@Schema(examples = """
        {"id": "boris", "name": "Борис", "extension": "102",
         "contacts": [{"kind": "phone", "number": "+79035550102"}], "email": "boris@example.com",
         "skills": {"english": 5}}""")
public record PersonForm(
        @Nullable @Pattern(regexp = Input.ID) String id,

        @NotBlank @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
        String name,

        @Nullable @Pattern(regexp = "|" + Input.EXTENSION) String extension,
        @NotNull @Size(max = 10) List<@NotNull Contact> contacts,

        @Nullable @Size(max = Input.EMAIL_LENGTH) @Pattern(regexp = "|" + Limits.EMAIL)
        String email,

        @Nullable @Size(max = Limits.SKILLS)
        Map<
                        @NotBlank @Size(max = Limits.SKILL_CHARACTERS) @Pattern(regexp = Input.TEXT) String,
                        @NotNull @Min(1) @Max(Limits.SKILL_MAX) Integer>
                skills,

        @Nullable CalendarId hours)
        implements OwnedForm {}
