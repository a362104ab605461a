package org.dozvon.tenant.desk;

import java.util.Locale;
import org.dozvon.records.command.CallCommand.Place;
import org.dozvon.tenant.access.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// Where somebody with whom one talks goes on.
@Schema(examples = "{\"to\": {\"kind\": \"inside\", \"id\": \"102\"}}")
public record SendForm(@NotNull @Valid To to) {
    /// @param kind `person`, `phone`, `queue`, `scheme` or `inside`
    /// @param id   of a person, a queue or a scheme; E.164 for a phone; an extension or an inside number
    public record To(
            @NotNull @Pattern(regexp = "person|phone|queue|scheme|inside")
            String kind,

            @NotNull @Pattern(regexp = Input.ID + "|" + Input.PHONE)
            String id) {
        Place asPlace() {
            return new Place(Place.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), id);
        }
    }
}
