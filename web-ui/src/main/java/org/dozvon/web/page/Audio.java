package org.dozvon.web.page;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.core.Response;

/// A sound for the browser's player, whole or the stretch that it asks for when somebody seeks.
public final class Audio {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,12})-(\\d{0,12})");

    private Audio() {}

    public static Response of(byte[] sound, @Nullable String range) {
        var asked = RANGE.matcher(range == null ? "" : range);
        if (!asked.matches()) {
            return headers(Response.ok(sound)).build();
        }
        var from = Long.parseLong(asked.group(1));
        if (from >= sound.length) {
            return Response.status(416)
                    .header("Content-Range", "bytes */" + sound.length)
                    .build();
        }
        var last = asked.group(2).isEmpty() ? sound.length - 1L : Long.parseLong(asked.group(2));
        return part(sound, (int) from, (int) Math.min(last, sound.length - 1L));
    }

    private static Response part(byte[] sound, int from, int last) {
        var part = Arrays.copyOfRange(sound, from, Math.max(from, last + 1));
        return headers(Response.status(206).entity(part))
                .header("Content-Range", "bytes " + from + "-" + last + "/" + sound.length)
                .build();
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder response) {
        return response.type("audio/wav").header("Accept-Ranges", "bytes").header("Cache-Control", "private, no-store");
    }
}
