package org.dozvon.esl.dial;

import java.util.regex.Pattern;
import org.dozvon.esl.command.Argument;

/// How a number becomes an endpoint, from the operator's configuration: `sofia/gateway/carrier/{number}` or
/// `sofia/external/{number}@203.0.113.7:5060`.
public record Trunk(String template) {
    private static final String PLACE = "{number}";
    private static final Pattern AROUND = Pattern.compile("[A-Za-z0-9_.:/@;=+-]*");

    public Trunk {
        int place = template.indexOf(PLACE);
        if (place < 0 || template.indexOf(PLACE, place + 1) >= 0) {
            throw new IllegalArgumentException(
                    "Expected a trunk's template to hold %s once, but got '%s'.".formatted(PLACE, template));
        }
        Argument.matching("a trunk's template", AROUND, template.replace(PLACE, ""));
    }

    String to(String number) {
        return template.replace(PLACE, number);
    }
}
