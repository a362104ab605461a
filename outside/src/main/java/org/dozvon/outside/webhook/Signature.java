package org.dozvon.outside.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The header that proves a request is ours: `t=<epoch seconds>,v1=<hex of HMAC-SHA256(secret, t + "." + body)>`. The
/// time is under the signature, so that an old request cannot be sent again.
public final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    public static String of(String secret, Instant at, byte[] body) {
        return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(hmac(secret, at.getEpochSecond(), body));
    }

    /// What a receiver does; here for tests and as the example to follow.
    public static boolean holds(String header, String secret, byte[] body, Instant now, Duration tolerance) {
        var parts = header.split(",", 2);
        if (parts.length != 2 || !parts[0].matches("t=[0-9]{1,12}") || !parts[1].matches("v1=[0-9a-f]{64}")) {
            return false;
        }
        long seconds = Long.parseLong(parts[0].substring(2));
        var isFresh =
                Duration.between(Instant.ofEpochSecond(seconds), now).abs().compareTo(tolerance) <= 0;
        var signed = HexFormat.of().parseHex(parts[1].substring(3));
        return isFresh && MessageDigest.isEqual(signed, hmac(secret, seconds, body));
    }

    private static byte[] hmac(String secret, long seconds, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected " + ALGORITHM + ", which every JDK has, but it is not there.", e);
        }
    }
}
