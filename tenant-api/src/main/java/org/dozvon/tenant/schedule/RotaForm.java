package org.dozvon.tenant.schedule;

import java.util.List;
import org.dozvon.scheme.check.Limits;
import org.dozvon.scheme.model.DutyRota;
import org.dozvon.tenant.access.Input;
import org.dozvon.tenant.access.OwnedForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A duty rota as somebody writes it down. Times are by the clock on the wall, in `zone` or the tenant's.
@Schema(examples = """
        {"id": "nights", "name": "Ночные дежурства",
         "watches": [{"from": "2027-01-01T18:00", "to": "2027-01-02T09:00", "person": "boris"}]}""")
public record RotaForm(
        @Nullable @Pattern(regexp = Input.ID) String id,

        @NotBlank @Size(max = Limits.LABEL_CHARACTERS) @Pattern(regexp = Input.TEXT)
        String name,

        @Nullable @Size(max = 64) String zone,
        @NotNull @Size(max = Limits.WATCHES) List<DutyRota.@NotNull Watch> watches)
        implements OwnedForm {}
