package org.dozvon.scheme.model;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is on duty when, by wall-clock time in `zone`, or in the tenant's zone when that is null. The
/// first watch that holds a moment wins; between watches nobody is on duty.
public record DutyRota(RotaId id, String name, @Nullable String zone, List<Watch> watches) {
    public DutyRota {
        watches = List.copyOf(watches);
    }

    /// From `from` until before `to`.
    public record Watch(LocalDateTime from, LocalDateTime to, PersonId person) {}
}
