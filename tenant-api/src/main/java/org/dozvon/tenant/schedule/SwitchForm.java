package org.dozvon.tenant.schedule;

import java.time.Instant;
import java.util.Locale;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.DailySwitch;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.tenant.access.Input;
import org.dozvon.tenant.access.OwnedForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A daily switch as somebody turns it on.
///
/// @param calendar     every calendar when absent
/// @param interval     of the calendar, for `open`; its first when absent
/// @param announcement for `announcement`
/// @param from         now when absent
@Schema(examples = """
        {"kind": "holiday", "calendar": "office", "until": "2027-01-02T00:00:00Z"}""")
public record SwitchForm(
        @Nullable @Pattern(regexp = Input.ID) String id,
        DailySwitch.@NotNull Kind kind,
        @Nullable CalendarId calendar,

        @Nullable @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
        String interval,

        @Nullable Prompt announcement,
        @Nullable Instant from,
        @NotNull Instant until)
        implements OwnedForm {

    /// A switch has no name of its own: ids are made of what it does.
    @Override
    @Schema(hidden = true)
    public String name() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
