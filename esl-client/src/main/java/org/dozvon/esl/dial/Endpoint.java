package org.dozvon.esl.dial;

import java.util.regex.Pattern;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.command.App;
import org.dozvon.esl.command.Argument;

/// Something that can be rung.
public sealed interface Endpoint {
    String render();

    /// A registered phone, as its node finds it. Of several devices of the account only one rings.
    record User(String account, String domain) implements Endpoint {
        private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9_.+-]{1,64}");
        private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9.-]{1,253}");

        public User {
            Argument.matching("an account", ACCOUNT, account);
            Argument.matching("a domain", DOMAIN, domain);
        }

        @Override
        public String render() {
            return "user/" + account + "@" + domain;
        }
    }

    /// One device of a registered phone, where it has said that it is. What a phone says of itself is
    /// let through only when it is a plain SIP URI: with `sip:` in front the switch looks nothing up in
    /// it, and without commas, bars and brackets it stays one leg.
    record Contact(String uri) implements Endpoint {
        private static final Pattern URI =
                Pattern.compile("sips?:[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?"
                        + "(;[A-Za-z0-9_.-]{1,32}(=[A-Za-z0-9_.@%+-]{1,256})?){0,12}");

        public Contact {
            Argument.matching("a contact", URI, uri);
        }

        @Override
        public String render() {
            return "sofia/internal/" + uri;
        }
    }

    /// A number in the telephone network, through a trunk.
    /// Rings nobody: a channel that runs the application `pickup` with the same key becomes it.
    record Pickup(String key) implements Endpoint {
        private static final Pattern KEY = Pattern.compile("[0-9a-z-]{1,64}");

        public Pickup {
            if (!KEY.matcher(key).matches()) {
                throw new IllegalArgumentException(
                        "Expected a key of a-z, 0-9 and dashes, but got one of " + key.length() + " characters.");
            }
        }

        @Override
        public String render() {
            return "pickup/" + key;
        }
    }

    record External(Trunk trunk, String number) implements Endpoint {
        private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{2,20}");

        public External {
            Argument.matching("a number", NUMBER, number);
        }

        @Override
        public String render() {
            return trunk.to(number);
        }
    }

    /// An account at another exchange, over the profile that faces the world.
    record Exchange(String user, String host) implements Endpoint {
        private static final Pattern USER = Pattern.compile("[A-Za-z0-9_.+-]{1,64}");
        private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?");

        public Exchange {
            Argument.matching("an account", USER, user);
            Argument.matching("a host", HOST, host);
        }

        @Override
        public String render() {
            return "sofia/external/" + user + "@" + host;
        }
    }

    /// Through the node's own dialplan.
    record Loopback(String number, String context) implements Endpoint {
        private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9_.+*#-]{1,64}");

        public Loopback {
            Argument.matching("a number", NUMBER, number);
            Argument.name("a dialplan's context", context);
        }

        @Override
        public String render() {
            // Named, since the other leg would take over the originator's dialplan, which may be `inline`.
            return "loopback/" + number + "/" + context + "/xml";
        }
    }

    /// Runs one application of the node instead of a dialplan; a slash or a separator in its argument is
    /// refused.
    record Inline(App app) implements Endpoint {
        private static final Pattern ARGUMENT = Pattern.compile("[A-Za-z0-9_.:=%; -]{0,256}");

        public Inline {
            Argument.matching("the argument of " + app.name(), ARGUMENT, app.argument());
        }

        @Override
        public String render() {
            return "loopback/" + app.name() + ":" + app.argument() + "/default/inline";
        }
    }

    /// Fails at once with this cause.
    record Failure(HangupCause cause) implements Endpoint {
        @Override
        public String render() {
            return "error/" + cause.name();
        }
    }
}
