package org.dozvon.outside.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals secrets with AES-256-GCM under keys from the configuration. A sealed secret opens only at the place that it
/// was
/// sealed for: copied into another tenant's row or plan, it is noise.
///
/// Keys are written `name:base64,…`. The first seals, all open; so a key is changed by putting a new one in front.
public final class SecretBox {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys;
    private final String sealing;

    private SecretBox(Map<String, SecretKey> keys, String sealing) {
        this.keys = keys;
        this.sealing = sealing;
    }

    public static SecretBox of(String configured) {
        var keys = new LinkedHashMap<String, SecretKey>();
        for (var one : configured.split(",", -1)) {
            var parts = one.strip().split(":", 2);
            if (parts.length != 2 || parts[0].isEmpty() || parts[0].indexOf('.') >= 0) {
                throw malformed();
            }
            keys.put(parts[0], key(parts[1]));
        }
        return new SecretBox(keys, keys.firstEntry().getKey());
    }

    /// @param place such as `avto/webhook/prices`: where it may be opened
    public String seal(String secret, String place) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var text = secret.getBytes(StandardCharsets.UTF_8);
        var sealed = crypt(Cipher.ENCRYPT_MODE, sealing, nonce, text, place);
        return sealing + "." + encoded(nonce) + "." + encoded(sealed);
    }

    /// @throws SecretRefusedException when it was not sealed here and for this place
    public String open(String sealed, String place) {
        var parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !keys.containsKey(parts[0])) {
            throw new SecretRefusedException("no key of that name is configured");
        }
        return new String(
                crypt(Cipher.DECRYPT_MODE, parts[0], decoded(parts[1]), decoded(parts[2]), place),
                StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, String key, byte[] nonce, byte[] text, String place) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new SecretRefusedException("it was sealed for another place, or was changed");
        }
    }

    private static SecretKey key(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException notBase64) {
            // The same advice.
        }
        throw malformed();
    }

    // Never with the value: it is a secret, or nearly one.
    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("Expected keys of the form name:base64 with 32 bytes each, but got others."
                + " Make one with: openssl rand -base64 32");
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new SecretRefusedException("it was changed");
        }
    }
}
