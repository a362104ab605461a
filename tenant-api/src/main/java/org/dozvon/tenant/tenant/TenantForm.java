package org.dozvon.tenant.tenant;

import org.dozvon.scheme.model.Language;
import org.dozvon.tenant.access.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// What a tenant may change of itself. Its id and its SIP domain stay: phones and files go by them.
@Schema(examples = """
        {"name": "Автосервис «Мотор»", "zone": "Europe/Moscow", "language": "ru"}""")
public record TenantForm(
        @NotBlank @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
        String name,

        @NotBlank @Size(max = 64) String zone,
        @NotNull Language language) {}
