package org.dozvon.tenant.tenant;

import java.time.ZoneId;
import org.dozvon.tenant.problem.ProblemException;

/// Time zones as people write them.
public final class Zones {
    private Zones() {}

    /// A region such as `Europe/Moscow`. A bare offset is refused: it does not know of summer time.
    public static String checked(String field, String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw ProblemException.ofField(field, "zone-unknown");
        }
        return zone;
    }
}
