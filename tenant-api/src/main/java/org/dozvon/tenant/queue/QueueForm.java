package org.dozvon.tenant.queue;

import java.util.List;
import org.dozvon.scheme.check.Limits;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.tenant.access.Input;
import org.dozvon.tenant.access.OwnedForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A queue as somebody writes it down.
///
/// @param strategy      whom of the group's free members a caller is offered to
/// @param contacts      all of a member's at once when absent
/// @param offerSeconds  how long their phones ring for one caller
/// @param wrapUpSeconds left alone after a talk; 0 when absent
/// @param restSeconds   left alone after a call that was not answered; 30 when absent
/// @param mostWaiting   who comes when so many wait is sent on; 50 when absent
/// @param music         the product's own when absent
/// @param announcements none when absent
/// @param ahead         who is served before others; nobody when absent
/// @param whisper       heard by whoever answers, before the caller is there; nothing when absent
@Schema(examples = """
        {"id": "sales", "name": "Продажи", "group": "managers", "strategy": "most-idle", "offerSeconds": 20,
         "wrapUpSeconds": 10, "restSeconds": 30, "mostWaiting": 50,
         "announcements": {"position": true, "expectedWait": true, "everySeconds": 30},
         "ahead": [{"list": "vip", "priority": 9}, {"callerClass": "client", "priority": 5}]}""")
public record QueueForm(
        @Nullable @Pattern(regexp = Input.ID) String id,

        @NotBlank @Size(max = Input.NAME_LENGTH) @Pattern(regexp = Input.TEXT)
        String name,

        @NotNull GroupId group,
        @NotNull RingStrategy strategy,
        @Nullable ContactOrder contacts,

        @NotNull @Min(Limits.RING_SECONDS_MIN) @Max(Limits.RING_SECONDS_MAX)
        Integer offerSeconds,

        @Nullable @Min(0) @Max(Limits.QUEUE_PAUSE_SECONDS) Integer wrapUpSeconds,
        @Nullable @Min(0) @Max(Limits.QUEUE_PAUSE_SECONDS) Integer restSeconds,
        @Nullable @Min(1) @Max(Limits.QUEUE_LENGTH) Integer mostWaiting,
        @Nullable SoundId music,
        @Nullable @Valid AnnouncementsForm announcements,
        @Nullable @Size(max = Limits.AHEAD) List<@NotNull @Valid AheadForm> ahead,
        @Nullable SoundId whisper)
        implements OwnedForm {}
