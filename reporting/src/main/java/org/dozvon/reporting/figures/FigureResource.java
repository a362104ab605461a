package org.dozvon.reporting.figures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.dozvon.reporting.access.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// Figures of one's own tenant.
@Path("/api/v1/figures")
@Tag(name = "figures")
@RolesAllowed({"owner", "admin", "supervisor", "manager"})
@RunOnVirtualThread
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class FigureResource {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 90;

    private final FigureService figures;

    FigureResource(FigureService figures) {
        this.figures = figures;
    }

    @GET
    @Path("/today")
    @Operation(summary = "Today in the tenant's time zone, tests left out")
    public FigureService.Today today(@RestQuery @Nullable String zone) {
        return figures.today(zoneOf(zone));
    }

    @GET
    @Path("/numbers")
    @Operation(summary = "How often each number was dialled in the last days, tests left out")
    public List<FigureService.DialledNumber> numbers(@RestQuery @Nullable Integer days) {
        int back = days == null ? USUAL_DAYS : days;
        if (back < 1 || back > MOST_DAYS) {
            throw Refusal.invalid(
                    "days",
                    "Expected 1 to " + MOST_DAYS + " days, but got " + back + ".",
                    "Ожидалось от 1 до " + MOST_DAYS + " дней, получено " + back + ".");
        }
        return figures.numbers(Duration.ofDays(back));
    }

    private static ZoneId zoneOf(@Nullable String zone) {
        try {
            return zone == null ? ZoneId.of("UTC") : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Refusal.invalid(
                    "zone",
                    "Expected an IANA time zone such as Europe/Moscow, but this is none.",
                    "Ожидался часовой пояс IANA, например Europe/Moscow.");
        }
    }
}
