package org.urbanstat.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Sha256;

/**
 * The public half of an Ed25519 key.
 *
 * @param encoded X.509, base64
 */
public record VerifyingKey(String encoded) {
    private static final Messages MESSAGES = Messages.beside(VerifyingKey.class);
    private static final String PROPERTY = "urbanstat.verifying-key";

    /**
     * The key that is configured by the system property {@code urbanstat.verifying-key} or the variable
     * URBANSTAT_VERIFYING_KEY: a file as {@code openssl pkey -pubout} writes it. Absent where none is.
     *
     * @throws KeyRefused when it cannot be read
     */
    public static Optional<VerifyingKey> ofProcess() {
        return configured(PROPERTY).map(VerifyingKey::of);
    }

    static VerifyingKey of(PublicKey key) {
        return new VerifyingKey(Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    /** @throws KeyRefused when the file is no public Ed25519 key */
    static VerifyingKey of(Path file) {
        try {
            byte[] bytes = pem(Files.readString(file), "PUBLIC KEY");
            return of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new KeyRefused(MESSAGES.text("key.public", file, String.valueOf(e.getMessage())), e);
        }
    }

    static Optional<Path> configured(String property) {
        String set = System.getProperty(
                property,
                System.getenv().getOrDefault(property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), ""));
        return set.isBlank() ? Optional.empty() : Optional.of(Path.of(set));
    }

    /** @throws IllegalArgumentException when there is no such block in the text */
    static byte[] pem(String text, String what) {
        String begin = "-----BEGIN " + what + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END " + what + "-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no line " + begin);
        }
        return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    }

    /** By which people tell keys apart. */
    public String fingerprint() {
        return Sha256.of(Base64.getDecoder().decode(encoded)).hex();
    }

    /** Whether the signature is of this key over the text in UTF-8. */
    boolean verifies(String text, String signature) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(encoded)));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
