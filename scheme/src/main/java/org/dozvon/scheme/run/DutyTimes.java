package org.dozvon.scheme.run;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.dozvon.scheme.model.DutyRota;
import org.dozvon.scheme.model.PersonId;

/// A rota made ready to answer "who is on duty at this moment?" by the clock on its wall.
final class DutyTimes {
    private final DutyRota rota;
    private final ZoneId zone;

    private DutyTimes(DutyRota rota, ZoneId zone) {
        this.rota = rota;
        this.zone = zone;
    }

    static DutyTimes of(DutyRota rota, String tenantZone) {
        return new DutyTimes(rota, ZoneId.of(rota.zone() == null ? tenantZone : rota.zone()));
    }

    Optional<PersonId> at(Instant moment) {
        var wall = LocalDateTime.ofInstant(moment, zone);
        return rota.watches().stream()
                .filter(watch -> !wall.isBefore(watch.from()) && wall.isBefore(watch.to()))
                .map(DutyRota.Watch::person)
                .findFirst();
    }
}
