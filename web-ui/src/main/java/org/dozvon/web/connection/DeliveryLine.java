package org.dozvon.web.connection;

/// A question that left the house, in one line.
///
/// @param step what its owner calls the step that asked, and the scheme's name before it
record DeliveryLine(
        String at,
        String callId,
        String step,
        String host,
        String outcome,
        boolean good,
        String millis,
        boolean test) {}
