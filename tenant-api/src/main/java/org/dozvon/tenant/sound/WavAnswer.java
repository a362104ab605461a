package org.dozvon.tenant.sound;

import java.nio.file.Path;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// A sound file as an answer. An id names one sound for ever, so it may be kept.
final class WavAnswer {
    private WavAnswer() {}

    static Response of(Path file) {
        return Response.ok(file.toFile(), "audio/wav")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                .build();
    }
}
