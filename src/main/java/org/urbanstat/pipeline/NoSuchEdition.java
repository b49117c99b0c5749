package org.urbanstat.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.InvalidDefinitions;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/** The definitions of a release cannot be read under: there is no such release, or this program cannot use them. */
public final class NoSuchEdition extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(NoSuchEdition.class);
    private static final SqlFile RELEASES = SqlFile.beside(NoSuchEdition.class, "releases-there-are");

    private NoSuchEdition(Text text) {
        super(text);
    }

    static NoSuchEdition ofNoRelease(JdbcClient jdbc, long release) {
        String there = releases(jdbc);
        return new NoSuchEdition(
                there.isEmpty()
                        ? MESSAGES.text("edition.nothing", release)
                        : MESSAGES.text("edition.no_such", release, there));
    }

    static NoSuchEdition notKept(JdbcClient jdbc, long release, String sha256) {
        return new NoSuchEdition(MESSAGES.text("edition.not_kept", release, sha256, releases(jdbc)));
    }

    static NoSuchEdition refused(JdbcClient jdbc, long release, InvalidDefinitions because) {
        return new NoSuchEdition(MESSAGES.text("edition.refused", release, releases(jdbc), because.text()));
    }

    private static String releases(JdbcClient jdbc) {
        return jdbc.sql(RELEASES.text()).query(String.class).single();
    }
}
