package org.dozvon.tenant.schedule;

import java.util.List;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.Country;
import org.dozvon.tenant.access.Input;
import org.dozvon.tenant.access.OwnedForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A calendar as somebody writes it down.
///
/// @param holidays whose public holidays are days off too; a day in `days` goes before
@Schema(examples = """
        {"id": "office", "name": "Офис",
         "intervals": [{"name": "work", "weekdays": ["MONDAY", "TUESDAY"], "fromMinute": 540, "toMinute": 1080}],
         "days": [{"date": "2027-01-01", "name": "Новый год", "hours": []}], "holidays": "ru"}""")
public record CalendarForm(
        @Nullable @Pattern(regexp = Input.ID) String id,

        @NotBlank @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
        String name,

        @Nullable @Size(max = 64) String zone,
        @NotNull @Size(max = 100) List<Calendar.@NotNull Interval> intervals,
        @NotNull @Size(max = 1000) List<Calendar.@NotNull SpecialDay> days,
        @Nullable Country holidays)
        implements OwnedForm {}
