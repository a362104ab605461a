package org.dozvon.reporting.board;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import java.time.Instant;
import org.dozvon.reporting.access.OwnTenant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// One's own tenant's queues as they are now.
@Path("/api/v1/board")
@Tag(name = "board")
@RolesAllowed({"owner", "admin", "supervisor", "manager"})
@NonBlocking
@APIResponse(responseCode = "default", ref = "#/components/responses/Problem")
public class BoardResource {
    private final Boards boards;
    private final BoardConfig config;
    private final OwnTenant own;

    BoardResource(Boards boards, BoardConfig config, OwnTenant own) {
        this.boards = boards;
        this.config = config;
        this.own = own;
    }

    @GET
    @Operation(
            summary =
                    "Who waits, who answers, how the day went; routers tell of it within a second or two of the first look")
    public Board now() {
        return boards.glance(own.id()).board(Instant.now());
    }

    /// Agents, too: the console asks for whoever their account belongs to.
    @GET
    @Path("/agents/{person}")
    @RolesAllowed({"owner", "admin", "supervisor", "manager", "agent"})
    @Operation(summary = "Whether one person answers queues now, and since when; nothing of callers")
    public AgentView agent(String person) {
        var now = Instant.now();
        return AgentView.of(person, boards.glance(own.id()).board(now));
    }

    /// Ends with the token; each message is whole, so whoever comes again has missed nothing.
    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "The same as server-sent events: one with each change, five a second at most, and one every three seconds")
    public Multi<Board> stream() {
        var longest = Instant.now().plus(config.longestStream());
        var until = own.until().filter(longest::isAfter).orElse(longest);
        return BoardStream.of(boards.watch(own.id()), until);
    }
}
