package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A secret number of 6 to 12 digits, kept as a salted hash so that a drawing, its export and its
/// differences do not tell it. Its few digits can be tried out by whoever holds the hash: a PIN guards
/// together with limited attempts, never alone.
///
/// @param salt chosen at random by whoever takes the PIN from a person
/// @param hash SHA-256 in hex, [#ROUNDS] times over
public record Pin(String salt, String hash) {
    /// To be chosen yet: no digits match it.
    public static final Pin NONE = new Pin("", "");

    private static final int ROUNDS = 20_000;
    private static final Pattern FORM = Pattern.compile("[0-9]{6,12}");

    public static Pin of(String digits, String salt) {
        if (!isStrong(digits)) {
            throw new IllegalArgumentException(
                    "Expected a PIN of 6 to 12 digits that is no simple row, but it is not. Choose another.");
        }
        return new Pin(salt, hashed(salt, digits));
    }

    /// Neither too short, nor one digit again and again, nor a row like 123456.
    public static boolean isStrong(String digits) {
        return FORM.matcher(digits).matches()
                && !"01234567890123456789".contains(digits)
                && !"98765432109876543210".contains(digits)
                && digits.chars().distinct().count() > 2;
    }

    public boolean matches(String digits) {
        return FORM.matcher(digits).matches()
                && MessageDigest.isEqual(
                        hashed(salt, digits).getBytes(StandardCharsets.US_ASCII),
                        hash.getBytes(StandardCharsets.US_ASCII));
    }

    @JsonIgnore
    public boolean isWellFormed() {
        return salt.length() >= 8 && salt.length() <= 64 && hash.matches("[0-9a-f]{64}");
    }

    private static String hashed(String salt, String digits) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var sum = (salt + ":" + digits).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < ROUNDS; i++) {
                sum = sha.digest(sum);
            }
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256, which every JDK has, but it is not there.", e);
        }
    }

    @Override
    public String toString() {
        return "Pin[***]";
    }
}
