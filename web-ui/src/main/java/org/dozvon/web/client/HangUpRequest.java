package org.dozvon.web.client;

/// A call that shall end.
public record HangUpRequest(String callId) {}
