package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of RFC 8032, 7.1, test 1, and of RFC 8410, 10.3, as openssl writes them. */
class SigningKeyTest {
    private static final String PRIVATE = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----
            """;
    private static final String PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
            -----END PUBLIC KEY-----
            """;

    @TempDir
    Path folder;

    @Test
    void derivesThePublicKeyAndSignsWhatThatVerifies() throws IOException {
        SigningKey key = SigningKey.of(file("key.pem", PRIVATE));
        VerifyingKey known = VerifyingKey.of(file("key.pub", PUBLIC));
        assertThat(key.verifying()).isEqualTo(known);
        String signature = key.sign("{\"release\":1}");
        assertThat(known.verifies("{\"release\":1}", signature)).isTrue();
        assertThat(known.verifies("{\"release\":2}", signature)).isFalse();
        assertThat(known.verifies("{\"release\":1}", "AAAA")).isFalse();
    }

    @Test
    void refusesAFileThatIsNoKeyAndSaysHowToMakeOne() throws IOException {
        Path file = file("key.pem", PUBLIC);
        assertThatThrownBy(() -> SigningKey.of(file))
                .isInstanceOf(KeyRefused.class)
                .hasMessage(
                        "the signing key " + file + " cannot be read: no line -----BEGIN PRIVATE KEY-----. It must be"
                                + " an Ed25519 key in PKCS#8; to make one: openssl genpkey -algorithm ed25519 -out FILE");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
