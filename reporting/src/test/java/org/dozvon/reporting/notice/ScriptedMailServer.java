package org.dozvon.reporting.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Answers each command as it is told to, and says nothing at all to those that it has no answer for.
final class ScriptedMailServer implements AutoCloseable {
    static final String GREETING = "(greeting)";
    static final String LETTER = "(letter)";

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger closedByClient = new AtomicInteger();
    private final List<String> letters = new CopyOnWriteArrayList<>();

    /// @param answers by the command's first word
    ScriptedMailServer(Map<String, String> answers) throws IOException {
        this.answers = Map.copyOf(answers);
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    int closedByClient() {
        return closedByClient.get();
    }

    List<String> letters() {
        return List.copyOf(letters);
    }

    private void accept() {
        try {
            while (true) {
                var client = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(client));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void talk(Socket client) {
        try (client) {
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            answer(client, GREETING);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                answer(client, line.split("[ :]", 2)[0]);
                if (line.equals("DATA") && answers.containsKey("DATA")) {
                    letters.add(letter(lines));
                    answer(client, LETTER);
                }
            }
        } catch (IOException _) {
            // Gone, which is what is counted.
        } finally {
            closedByClient.incrementAndGet();
        }
    }

    private static String letter(BufferedReader lines) throws IOException {
        var letter = new StringBuilder();
        for (var line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private void answer(Socket client, String to) throws IOException {
        var answer = answers.get(to);
        if (answer != null) {
            client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
