package org.dozvon.simulator.socket;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.dozvon.esl.event.EventName;

/// Names that a subscription may hold.
final class KnownEvents {
    static final Set<String> NAMES =
            Arrays.stream(EventName.values()).map(EventName::name).collect(Collectors.toUnmodifiableSet());

    static final Set<String> OF_A_CHANNEL = NAMES.stream()
            .filter(name -> name.startsWith("CHANNEL_") || name.equals("DTMF"))
            .collect(Collectors.toUnmodifiableSet());

    private KnownEvents() {}
}
