package org.dozvon.tenant.reseller;

import org.dozvon.scheme.model.Language;
import org.dozvon.tenant.access.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A tenant to be created, with its owner.
///
/// @param domain the SIP domain; without one it is made of the id
/// @param calls  of its customers at once, null for as many as come
@Schema(examples = """
        {"id": "bakery", "name": "Пекарня", "zone": "Europe/Moscow", "language": "ru",
         "owner": {"username": "vera", "email": "vera@example.org", "firstName": "Вера", "lastName": "Хлебова"}}""")
public record NewTenant(
        @NotNull @Pattern(regexp = Input.ID) String id,

        @NotBlank @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
        String name,

        @Nullable @Size(max = 200) @Pattern(regexp = DOMAIN) String domain,
        @NotBlank @Size(max = 64) String zone,
        @NotNull Language language,
        @Nullable @Min(1) @Max(LimitsForm.CALLS) Integer calls,
        @NotNull @Valid Owner owner) {
    static final String DOMAIN = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    /// Who signs in first.
    public record Owner(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,62}")
            String username,

            @NotNull @Email @Size(max = 200) String email,

            @NotBlank @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
            String firstName,

            @NotBlank @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
            String lastName) {}
}
