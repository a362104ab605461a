package org.dozvon.simulator.app;

import java.util.List;
import org.dozvon.simulator.channel.Channel;
import org.dozvon.simulator.channel.Words;

/// `set` and `multiset`, with the separator of one's own and the escapes.
final class Variables {
    private Variables() {}

    static void set(Channel channel, String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            channel.variables().remove(assignment.strip());
            return;
        }
        var value = assignment.substring(equals + 1);
        channel.set(assignment.substring(0, equals).strip(), value.equals("_undef_") ? "" : value);
    }

    static void multiset(Channel channel, String argument) {
        pieces(argument).forEach(piece -> set(channel, piece));
    }

    static void multiunset(Channel channel, String argument) {
        pieces(argument).forEach(piece -> channel.variables().remove(piece));
    }

    private static List<String> pieces(String argument) {
        return argument.startsWith("^^") && argument.length() > 2
                ? Words.split(argument.substring(3), argument.charAt(2))
                : Words.split(argument, ' ');
    }
}
