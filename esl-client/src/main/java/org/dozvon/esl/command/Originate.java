package org.dozvon.esl.command;

import org.dozvon.esl.dial.DialString;

/// Calls somebody from the switch. It holds the socket for as long as it rings, so it only travels by `bgapi`,
/// and the channel gets our own uuid, so that its events can be told before the answer comes.
public record Originate(String uuid, DialString to, Target target) {
    public Originate {
        Argument.uuid(uuid);
    }

    /// What the channel does once it is answered.
    public sealed interface Target {
        String render();

        record Application(App app) implements Target {
            public Application {
                if (app.argument().indexOf('\'') >= 0 || app.argument().indexOf('\\') >= 0) {
                    throw new IllegalArgumentException(
                            "Expected the argument of '%s' to be quotable, but it holds a quote or a backslash."
                                    .formatted(app.name()));
                }
            }

            @Override
            public String render() {
                return "'&" + app.name() + "(" + app.argument() + ")'";
            }
        }

        record Dialplan(Destination destination) implements Target {
            @Override
            public String render() {
                return destination.render();
            }
        }
    }

    public static Originate to(String uuid, DialString to, App app) {
        return new Originate(uuid, to, new Target.Application(app));
    }

    public String render() {
        var dialString = to.with("origination_uuid", uuid).render().replace(" ", "\\s");
        return "originate " + dialString + " " + target.render();
    }
}
