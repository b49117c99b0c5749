package org.urbanstat.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The fingerprint of some bytes.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) implements Comparable<Sha256> {
    public Sha256 {
        if (!isFingerprint(hex)) {
            throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits, not \"" + hex + "\"");
        }
    }

    private static boolean isFingerprint(String hex) {
        boolean isHex = hex.length() == 64;
        for (int i = 0; isHex && i < 64; i++) {
            char c = hex.charAt(i);
            isHex = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
        }
        return isHex;
    }

    public static Sha256 of(byte[] bytes) {
        MessageDigest digest = digest();
        digest.update(bytes);
        return of(digest);
    }

    /** The fingerprint of what a digest has taken in; the digest begins anew. */
    public static Sha256 of(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A fresh digest, for bytes that come in parts. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public int compareTo(Sha256 other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
