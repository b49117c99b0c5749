package org.urbanstat.cli;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.urbanstat.database.Database;
import org.urbanstat.pipeline.Edition;
import org.urbanstat.pipeline.StoredEditions;

/** The definitions that a release was made with. */
final class EditionThen {
    private EditionThen() {}

    /** Read in a session that cannot write. */
    static Edition of(Database database, long release) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setReadOnly(true);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            return of(jdbc, release);
        }
    }

    static Edition of(JdbcClient jdbc, long release) {
        return new StoredEditions(jdbc)
                .of(jdbc.sql("select definitions_sha256 from publication.release where release_id = :release")
                        .param("release", release)
                        .query(String.class)
                        .single());
    }
}
