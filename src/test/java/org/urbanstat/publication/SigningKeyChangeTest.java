package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.Text;

class SigningKeyChangeTest {
    private final Candidate candidate = new Candidate();

    @AfterEach
    void close() {
        candidate.close();
    }

    @Test
    void saysThatTheNextReleaseWillBeOfAnotherKeyOrOfNone() throws GeneralSecurityException {
        VerifyingKey last = key();
        VerifyingKey next = key();
        assertThat(told(Optional.of(next))).isEmpty();
        candidate.rates("620982100", "60.00", "50.00");
        candidate.publish("2026-03-30T18:30:00Z");
        assertThat(told(Optional.of(next))).isEmpty();
        assertThat(told(Optional.empty())).isEmpty();
        candidate.update("update publication.release set signature = 'AAAA', public_key = '" + last.encoded() + "'");
        assertThat(told(Optional.of(last))).isEmpty();
        assertThat(told(Optional.of(next)).orElseThrow().en())
                .isEqualTo("release 1 is signed by key " + last.fingerprint() + ", and the next one will be signed by"
                        + " key " + next.fingerprint()
                        + ". If that is meant, hand out its public half: openssl pkey -in"
                        + " FILE -pubout; if not, name the file of the former key in URBANSTAT_SIGNING_KEY and start"
                        + " again");
        assertThat(told(Optional.empty()).orElseThrow().en())
                .isEqualTo("release 1 is signed by key " + last.fingerprint() + ", and the next one will not be signed:"
                        + " no key is configured. To go on signing, name the file of that key in URBANSTAT_SIGNING_KEY"
                        + " and start again");
    }

    private Optional<Text> told(Optional<VerifyingKey> next) {
        return new SigningKeyChange(candidate.database().client(), next).told();
    }

    private static VerifyingKey key() throws GeneralSecurityException {
        return VerifyingKey.of(
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
    }
}
