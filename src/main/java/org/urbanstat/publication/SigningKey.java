package org.urbanstat.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.urbanstat.vocabulary.Messages;

/**
 * The Ed25519 key that manifests are signed with. Its file is what {@code openssl genpkey -algorithm ed25519 -out FILE}
 * writes; the system property {@code urbanstat.signing-key} or the variable URBANSTAT_SIGNING_KEY names it.
 */
public final class SigningKey {
    private static final Messages MESSAGES = Messages.beside(SigningKey.class);
    private static final String PROPERTY = "urbanstat.signing-key";

    private final PrivateKey key;
    private final VerifyingKey verifying;

    private SigningKey(PrivateKey key, VerifyingKey verifying) {
        this.key = key;
        this.verifying = verifying;
    }

    /**
     * The key that is configured; absent where none is.
     *
     * @throws KeyRefused when it cannot be read
     */
    public static Optional<SigningKey> ofProcess() {
        return VerifyingKey.configured(PROPERTY).map(SigningKey::of);
    }

    /** @throws KeyRefused when the file is no Ed25519 key in PKCS#8 */
    static SigningKey of(Path file) {
        try {
            byte[] bytes = VerifyingKey.pem(Files.readString(file), "PRIVATE KEY");
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return new SigningKey(key, VerifyingKey.of(publicOf((EdECPrivateKey) key)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new KeyRefused(MESSAGES.text("key.private", file, String.valueOf(e.getMessage())), e);
        }
    }

    /** A key pair is a function of its seed, so a generator that is given the seed gives the public half again. */
    private static PublicKey publicOf(EdECPrivateKey key) throws GeneralSecurityException {
        byte[] seed = key.getBytes().orElseThrow(() -> new GeneralSecurityException("the key hides its bytes"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
        KeyPair pair = generator.generateKeyPair();
        if (!pair.getPrivate().equals(key)) {
            throw new GeneralSecurityException("this Java does not derive the public key");
        }
        return pair.getPublic();
    }

    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    VerifyingKey verifying() {
        return verifying;
    }

    /** The signature over the text in UTF-8, base64. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK from 15 on signs with Ed25519", e);
        }
    }
}
