package org.urbanstat.publication;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/** Whoever checks releases by the key of the last one is told beforehand that the next will not be of that key. */
public final class SigningKeyChange {
    private static final Messages MESSAGES = Messages.beside(SigningKeyChange.class);

    private final JdbcClient jdbc;
    private final Optional<VerifyingKey> next;

    /** For the key that is configured. */
    public SigningKeyChange(JdbcClient jdbc) {
        this(jdbc, SigningKey.ofProcess().map(SigningKey::verifying));
    }

    SigningKeyChange(JdbcClient jdbc, Optional<VerifyingKey> next) {
        this.jdbc = jdbc;
        this.next = next;
    }

    private record LastSigned(long releaseId, String publicKey) {}

    /** Absent where the last release is of the same key, is unsigned, or there is none. */
    public Optional<Text> told() {
        return jdbc.sql(SqlFile.beside(SigningKeyChange.class, "last-signed").text())
                .query(LastSigned.class)
                .optional()
                .flatMap(last -> told(last.releaseId(), new VerifyingKey(last.publicKey())));
    }

    private Optional<Text> told(long release, VerifyingKey last) {
        if (next.isEmpty()) {
            return Optional.of(MESSAGES.text("key.missing", release, last.fingerprint()));
        }
        return next.filter(key -> !key.equals(last))
                .map(key -> MESSAGES.text("key.other", release, last.fingerprint(), key.fingerprint()));
    }
}
