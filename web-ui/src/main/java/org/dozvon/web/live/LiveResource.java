package org.dozvon.web.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import org.dozvon.web.client.BoardApi;
import org.dozvon.web.client.BoardNowApi;
import org.dozvon.web.client.DeskApi;
import org.dozvon.web.client.LiveBoard;
import org.dozvon.web.client.Problem;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.LiveMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.language.Visitor;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;

/// The live board: the page, and the stream that keeps it as it is.
@Path("/live")
@RunOnVirtualThread
public class LiveResource {
    private static final Logger LOG = Logger.getLogger(LiveResource.class);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance live(LivePage page);
    }

    private final BoardNowApi board;
    private final BoardApi boards;
    private final TenantApi tenants;
    private final DeskApi desk;
    private final Frame frame;
    private final Visitor visitor;
    private final Texts texts;
    private final View view;
    private final ObjectMapper json;
    private final HttpServerRequest request;

    LiveResource(
            @RestClient BoardNowApi board,
            @RestClient BoardApi boards,
            @RestClient TenantApi tenants,
            @RestClient DeskApi desk,
            Frame frame,
            Visitor visitor,
            Texts texts,
            View view,
            ObjectMapper json,
            HttpServerRequest request) {
        this.board = board;
        this.boards = boards;
        this.tenants = tenants;
        this.desk = desk;
        this.frame = frame;
        this.visitor = visitor;
        this.texts = texts;
        this.view = view;
        this.json = json;
        this.request = request;
    }

    @GET
    public Response live() {
        requireWatcher();
        return view.page(Templates.live(page(writer(), new LiveHtml(visitor.locale()), board.now())));
    }

    private static LivePage page(LiveWriter writer, LiveHtml html, LiveBoard board) {
        var lag = board.lagMillis();
        return new LivePage(
                !writer.names().lines().isEmpty() || !board.queues().isEmpty(),
                writer.acts(),
                writer.answers(),
                board.now().toEpochMilli(),
                lag == null ? "" : String.valueOf(lag),
                html.figures(writer.figures(board)),
                html.queues(writer.queues(board)),
                writer.callers(board).stream().map(html::caller).toList(),
                writer.agents(board).stream().map(html::agent).toList(),
                writer.names());
    }

    /// Never kept, and passed on as it comes, by whatever stands between.
    @GET
    @Path("stream")
    public Response stream() {
        requireWatcher();
        var writer = writer();
        var browser = request.response();
        var stream = LiveStream.of(boards.stream(), writer, new LiveHtml(visitor.locale()), json, browser::closed);
        return Response.ok(stream)
                .type("text/event-stream;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private LiveWriter writer() {
        var names = Directory.of(tenants.model("live"));
        var acts = visitor.maySwitch();
        return new LiveWriter(
                names, frame.formats(), texts.of(LiveMessages.class), acts, acts && names.isReachable(myself()));
    }

    /// Who of the people looks; empty when none, or when that cannot be learnt: the board does not wait for it.
    private String myself() {
        try {
            var person = desk.me().person();
            return person == null ? "" : person;
        } catch (Refusal | ProcessingException e) {
            LOG.debugf("who looks at the board is not known: %s", e.getMessage());
            return "";
        }
    }

    private void requireWatcher() {
        if (!visitor.maySeeBoard()) {
            throw new Refusal(new Problem(403, null, null, "forbidden", null, null, null));
        }
    }
}
