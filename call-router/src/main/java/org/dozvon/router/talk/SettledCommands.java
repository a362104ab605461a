package org.dozvon.router.talk;

import java.util.LinkedHashMap;
import java.util.Map;

/// Which commands are answered already, by this router or another: one is done once. The last thousands are remembered;
/// a command is too late long before that.
final class SettledCommands {
    private static final int MOST = 10_000;

    private final Map<String, Boolean> ids = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /// @return whether it was not there yet
    synchronized boolean add(String command) {
        return ids.put(command, true) == null;
    }

    synchronized boolean has(String command) {
        return ids.containsKey(command);
    }
}
