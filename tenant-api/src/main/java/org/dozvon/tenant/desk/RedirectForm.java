package org.dozvon.tenant.desk;

import java.util.Locale;
import org.dozvon.records.command.CallCommand.Place;
import org.dozvon.tenant.access.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// Where somebody who waits goes on.
@Schema(examples = "{\"to\": {\"kind\": \"person\", \"id\": \"boris\"}}")
public record RedirectForm(@NotNull @Valid To to) {
    /// @param kind `person`, `phone`, `queue` or `scheme`
    /// @param id   of a person, a queue or a scheme; E.164 for a phone
    public record To(
            @NotNull @Pattern(regexp = "person|phone|queue|scheme")
            String kind,

            @NotNull @Pattern(regexp = Input.ID + "|" + Input.PHONE)
            String id) {
        Place asPlace() {
            return new Place(Place.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), id);
        }
    }
}
