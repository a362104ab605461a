package org.dozvon.web.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dozvon.web.client.LiveBoard;
import org.jspecify.annotations.Nullable;

/// Sends one browser what has changed of a board since it was told the last time: figures, queues and answers whole,
/// callers and agents row by row.
final class LiveSender {
    /// The browser comes again at once when a stream ends as it should.
    private static final String AT_ONCE = "retry: 300\n\n";

    private final LiveWriter writer;
    private final LiveHtml html;
    private final ObjectMapper json;
    private final OutputStream out;
    private final Part<CallerLine> callers = new Part<>();
    private final Part<AgentLine> agents = new Part<>();
    private @Nullable FiguresView figures;
    private @Nullable List<QueueTile> queues;
    private @Nullable List<LiveBoard.Answer> answers;

    LiveSender(LiveWriter writer, LiveHtml html, ObjectMapper json, OutputStream out) {
        this.writer = writer;
        this.html = html;
        this.json = json;
        this.out = out;
    }

    record Whole(String html) {}

    /// @param order all ids, in their order
    /// @param rows  by id, those that are new or have changed
    record Rows(List<String> order, Map<String, String> rows) {}

    record Told(String id, String outcome, String text) {}

    /// @param lag how old the board is, in milliseconds; null when nothing was told yet
    record Beat(long now, @Nullable Long lag) {}

    void begin() throws IOException {
        out.write(AT_ONCE.getBytes(StandardCharsets.UTF_8));
    }

    void send(LiveBoard board) throws IOException {
        var nextFigures = writer.figures(board);
        if (!nextFigures.equals(figures)) {
            figures = nextFigures;
            event("figures", new Whole(html.figures(nextFigures)));
        }
        var nextQueues = writer.queues(board);
        if (!nextQueues.equals(queues)) {
            queues = nextQueues;
            event("queues", new Whole(html.queues(nextQueues)));
        }
        callers.send("callers", writer.callers(board), CallerLine::id, html::caller);
        agents.send("agents", writer.agents(board), AgentLine::id, html::agent);
        if (!board.answers().equals(answers)) {
            answers = board.answers();
            event("answers", board.answers().stream().map(this::told).toList());
        }
        event("beat", new Beat(board.now().toEpochMilli(), board.lagMillis()));
        out.flush();
    }

    private Told told(LiveBoard.Answer answer) {
        return new Told(answer.commandId(), answer.outcome(), writer.answer(answer));
    }

    private void event(String name, Object data) throws IOException {
        var frame = "event: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n";
        out.write(frame.getBytes(StandardCharsets.UTF_8));
    }

    /// A list, as the browser was told it.
    private final class Part<T> {
        private Map<String, T> sent = Map.of();
        private @Nullable List<String> order;

        void send(String name, List<T> lines, Function<T, String> id, Function<T, String> row) throws IOException {
            var now = new HashMap<String, T>();
            var changed = new LinkedHashMap<String, String>();
            for (var line : lines) {
                now.put(id.apply(line), line);
                if (!line.equals(sent.get(id.apply(line)))) {
                    changed.put(id.apply(line), row.apply(line));
                }
            }
            var ids = lines.stream().map(id).toList();
            if (!changed.isEmpty() || !Objects.equals(ids, order)) {
                event(name, new Rows(ids, changed));
            }
            sent = now;
            order = ids;
        }
    }
}
