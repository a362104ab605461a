package org.dozvon.tenant.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// A phone's password. Long enough that guessing is hopeless, since SIP is attacked all day; without letters that are
/// taken for others, since people type it into phones.
final class SipPassword {
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SipPassword() {}

    static String random() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }

    /// RFC 2617 section 3.2.2.2; MD5, since the digest of SIP phones is defined so.
    static String a1Hash(String account, String domain, String password) {
        try {
            var digest = MessageDigest.getInstance("MD5")
                    .digest((account + ":" + domain + ":" + password).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every Java platform to have MD5, but this one has not.", e);
        }
    }
}
