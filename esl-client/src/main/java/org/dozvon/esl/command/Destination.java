package org.dozvon.esl.command;

import java.util.List;
import java.util.stream.Collectors;

/// Where a channel goes next.
public sealed interface Destination {
    /// The words after the channel in `uuid_transfer` and after the dial string in `originate`.
    String render();

    /// Into the dialplan.
    record Extension(String number, String context) implements Destination {
        public Extension {
            Argument.word("a number", number);
            Argument.name("a dialplan's context", context);
        }

        @Override
        public String render() {
            return number + " XML " + context;
        }
    }

    /// A few applications without a dialplan, for instance `socket` to bring a channel to a router.
    record Inline(List<App> apps) implements Destination {
        private static final char SEPARATOR = '^';

        public Inline {
            apps = List.copyOf(apps);
            apps.forEach(Inline::requireQuotable);
        }

        public static Inline of(App... apps) {
            return new Inline(List.of(apps));
        }

        @Override
        public String render() {
            return apps.stream()
                    .map(app -> app.argument().isEmpty() ? app.name() : app.name() + ":" + app.argument())
                    .collect(Collectors.joining(String.valueOf(SEPARATOR), "'m:" + SEPARATOR + ":", "' inline"));
        }

        private static void requireQuotable(App app) {
            if (app.argument().indexOf(SEPARATOR) >= 0
                    || app.argument().indexOf('\'') >= 0
                    || app.argument().indexOf('\\') >= 0) {
                throw new IllegalArgumentException(
                        "Expected the argument of '%s' to be quotable, but it holds ^, a quote or a backslash."
                                .formatted(app.name()));
            }
        }
    }
}
