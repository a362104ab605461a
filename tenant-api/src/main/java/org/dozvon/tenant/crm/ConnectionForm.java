package org.dozvon.tenant.crm;

import java.util.Map;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.tenant.access.Input;
import org.dozvon.tenant.access.OwnedForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A connection as somebody writes it down.
///
/// @param url    the account's address; a Bitrix24 webhook may be pasted whole, its key is taken out of it; not needed
///               for HubSpot
/// @param secret write-only. Absent keeps the one before, empty removes it
@Schema(examples = """
    {"name": "Bitrix24", "kind": "bitrix24", "url": "https://motor.bitrix24.ru/rest/1/abc123/", "people": {"7": "anna"}}\
    """)
public record ConnectionForm(
        @Nullable @Pattern(regexp = Input.ID) String id,

        @NotBlank @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
        String name,

        @NotNull Connection.Kind kind,

        @Nullable @Size(max = 2000) String url,

        @Nullable @Size(max = 4000) @Pattern(regexp = SECRET)
        String secret,

        @Nullable @Size(max = 1000) Map<@Pattern(regexp = USER) String, @NotNull PersonId> people)
        implements OwnedForm {
    static final String SECRET = "[\\x21-\\x7e]*";
    static final String USER = "[A-Za-z0-9_-]{1,40}";

    /// Never shown, also not in a log.
    @Override
    public String toString() {
        return "ConnectionForm[" + name + ", " + kind + "]";
    }
}
