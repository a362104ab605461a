package org.dozvon.simulator.dialplan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Applications without a dialplan: `answer,park` or, with a separator of one's own, `m:^:answer^playback:x.wav`.
public final class InlineActions {
    private InlineActions() {}

    public static List<Action> parse(String text) {
        boolean own = text.startsWith("m:") && text.length() > 4 && text.charAt(3) == ':';
        var separator = own ? text.substring(2, 3) : ",";
        var actions = new ArrayList<Action>();
        for (var piece : (own ? text.substring(4) : text).split(Pattern.quote(separator))) {
            int colon = piece.indexOf(':');
            actions.add(
                    colon < 0
                            ? Action.of(piece.strip())
                            : new Action(piece.substring(0, colon).strip(), piece.substring(colon + 1)));
        }
        return actions;
    }
}
