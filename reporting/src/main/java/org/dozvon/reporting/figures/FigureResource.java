package org.dozvon.reporting.figures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.DateTimeException;
import java.time.ZoneId;
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
