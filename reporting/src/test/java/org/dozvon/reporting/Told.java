package org.dozvon.reporting;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What a class logs from now on.
final class Told extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    static Told by(Class<?> logging) {
        var told = new Told();
        Logger.getLogger(logging.getName()).addHandler(told);
        return told;
    }

    List<String> lines(String beginning) {
        return lines.stream().filter(line -> line.startsWith(beginning)).toList();
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
