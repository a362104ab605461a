package org.dozvon.gateway.door;

import io.vertx.core.buffer.Buffer;

/// What the door does next.
sealed interface Act {
    record ToNode(Buffer bytes) implements Act {}

    record ToRouter(Buffer bytes) implements Act {}

    record Connect(RouterAddress router, int turn) implements Act {}

    /// The router's socket is closed, whether it stands yet or not.
    record DropRouter() implements Act {}

    record CloseNode() implements Act {}

    /// Ends what plays at the node, over the other connection: the call's own is deaf meanwhile.
    record Interrupt(String uuid, Running.Interruption how) implements Act {}

    /// The router did not do what a living one does.
    record Mistrust(RouterAddress router) implements Act {}

    /// For the log and the counters. The slug never changes.
    record Tell(Slug slug, String router) implements Act {}

    enum Slug {
        CONNECTED("router-connected"),
        REFUSED("router-refused"),
        MUTE("router-mute"),
        SILENT("router-silent"),
        FROZEN("router-frozen"),
        LEFT("router-left"),
        GIVEN_UP("no-router"),
        GIVEN_UP_BEFORE("no-router-again"),
        OUT_OF_STEP("node-out-of-step"),
        OVER("call-over");

        private final String text;

        Slug(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
