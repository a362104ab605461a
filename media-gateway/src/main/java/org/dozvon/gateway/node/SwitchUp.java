package org.dozvon.gateway.node;

import org.dozvon.esl.inbound.InboundConnection;

/// A connection to the switch stands: what happened before it is not told again.
public record SwitchUp(InboundConnection connection) {}
