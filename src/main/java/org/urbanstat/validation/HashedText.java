package org.urbanstat.validation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.urbanstat.vocabulary.Sha256;

/** Text on its way to a digest: the bytes of its UTF-8, without the text itself ever being made. */
final class HashedText {
    /** Bytes of most returns. */
    private static final int ROOM = 1 << 12;

    private static final int MOST_DIGITS = 20;

    private byte[] bytes = new byte[ROOM];
    private int length;

    int length() {
        return length;
    }

    HashedText append(String text) {
        int count = text.length();
        require(count);
        for (int i = 0; i < count; i++) {
            char character = text.charAt(i);
            if (character >= 0x80) {
                return appendBeyond(text.substring(i));
            }
            bytes[length++] = (byte) character;
        }
        return this;
    }

    private HashedText appendBeyond(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return append(encoded);
    }

    HashedText append(byte[] encoded) {
        require(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        return this;
    }

    /** A number that is not negative, in digits. */
    HashedText append(long number) {
        require(MOST_DIGITS);
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int place = length + digits - 1; place >= length; place--) {
            bytes[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    private void require(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    Sha256 hash() {
        MessageDigest digest = Sha256.digest();
        digest.update(bytes, 0, length);
        return Sha256.of(digest);
    }
}
