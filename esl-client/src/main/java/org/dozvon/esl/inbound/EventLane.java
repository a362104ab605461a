package org.dozvon.esl.inbound;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.dozvon.esl.event.Event;
import org.jboss.logging.Logger;

/// One reader takes events to the handler, so those of a channel keep their order. When the handler falls behind, the
/// socket is read no more until half the backlog is gone: the switch then queues, and TCP tells it to.
final class EventLane {
    private static final Logger LOG = Logger.getLogger(EventLane.class);

    private final LinkedBlockingQueue<Event> backlog = new LinkedBlockingQueue<>();
    private final int limit;
    private final Runnable pause;
    private final Runnable resume;
    private final Consumer<Event> handler;
    private final Thread reader;
    private boolean paused;

    EventLane(String name, int limit, Runnable pause, Runnable resume, Consumer<Event> handler) {
        this.limit = limit;
        this.pause = pause;
        this.resume = resume;
        this.handler = handler;
        this.reader = Thread.ofVirtual().name("esl-events-" + name).start(this::run);
    }

    void add(Event event) {
        backlog.add(event);
        if (backlog.size() >= limit) {
            stopReading();
        }
    }

    void close() {
        reader.interrupt();
    }

    private void run() {
        try {
            while (true) {
                handle(backlog.take());
            }
        } catch (InterruptedException closed) {
            // What came before the end is still told: a hangup must not be lost because the socket was.
            Event event;
            while ((event = backlog.poll()) != null) {
                handle(event);
            }
        }
    }

    // Looked at and done in one, and so is the other: a pause that came after the resume meant for it would last
    // for ever.
    private synchronized void stopReading() {
        if (!paused && backlog.size() >= limit) {
            paused = true;
            pause.run();
        }
    }

    private synchronized void readOn() {
        if (paused && backlog.size() <= limit / 2) {
            paused = false;
            resume.run();
        }
    }

    private void handle(Event event) {
        readOn();
        try {
            handler.accept(event);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "An event's handler failed event=%s leg=%s", event.name(), event.uuid());
        }
    }
}
