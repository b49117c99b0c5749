package org.urbanstat.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The role of analysts: it reads the views of schema mart, those to come as well, and nothing else. */
final class ReaderRole {
    static final String NAME = "urbanstat_reader";

    private static final SqlFile MAY_MAKE_ROLES = SqlFile.beside(ReaderRole.class, "may-make-roles");
    private static final SqlFile CREATION = SqlFile.beside(ReaderRole.class, "reader-creation");
    private static final SqlFile CONFINEMENT = SqlFile.beside(ReaderRole.class, "reader-confinement");
    private static final SqlFile GRANTS = SqlFile.beside(ReaderRole.class, "reader-grants");
    private static final long LOCK = 0x75726261L;
    private static final int ATTEMPTS = 10;

    /** The role is there, its name is being taken, its row is being altered (which has no code of its own). */
    private static final Set<String> SAME_MOMENT = Set.of("42710", "23505", "XX000");

    private final String name;
    private final JdbcClient client;
    private final TransactionTemplate transaction;

    ReaderRole(DataSource dataSource) {
        this(dataSource, NAME);
    }

    /** A role belongs to a whole server, so a test on a shared one needs a name of its own. */
    ReaderRole(DataSource dataSource, String name) {
        this.name = name;
        this.client = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /**
     * Makes the role where that is permitted and grants it what it may read.
     *
     * @param password with which it may log in; absent on a server of others, whose administrator decides who may
     * @return what the administrator has to run when it was not permitted
     */
    Optional<String> grant(Optional<String> password) {
        for (int attempt = 1; ; attempt++) {
            try {
                return granted(password);
            } catch (DataAccessException e) {
                if (attempt == ATTEMPTS || !isByAnotherDatabase(e)) {
                    throw e;
                }
            }
        }
    }

    /** The lock is this database's, the role is the server's: another database may make or alter it at one moment. */
    private static boolean isByAnotherDatabase(DataAccessException e) {
        return e.getRootCause() instanceof SQLException cause && SAME_MOMENT.contains(cause.getSQLState());
    }

    private Optional<String> granted(Optional<String> password) {
        return transaction.execute(status -> {
            client.sql("select pg_advisory_xact_lock(" + LOCK + ")").query(row -> {});
            boolean isThere = client.sql("select exists (select from pg_roles where rolname = :name)")
                    .param("name", name)
                    .query(Boolean.class)
                    .single();
            boolean isAllowed =
                    client.sql(MAY_MAKE_ROLES.text()).query(Boolean.class).single();
            if (!isThere && !isAllowed) {
                return Optional.of(forAdministrator(named(CREATION) + named(CONFINEMENT) + named(GRANTS)));
            }
            if (!isThere) {
                client.sql(named(CREATION)).update();
            }
            // where an administrator made the role, confining it was part of that
            if (isAllowed) {
                client.sql(named(CONFINEMENT)).update();
            }
            // The password is our own hexadecimal digits; a role statement takes no parameters.
            password.ifPresent(secret -> client.sql("alter role " + name + " login password '" + secret + "'")
                    .update());
            client.sql(named(GRANTS)).update();
            return Optional.<String>empty();
        });
    }

    /** The administrator is somebody else, so the login that the role is for has to be named. */
    private String forAdministrator(String sql) {
        String login = client.sql("select quote_ident(current_user)")
                .query(String.class)
                .single();
        return sql.replace("current_user", login);
    }

    private String named(SqlFile file) {
        return file.text().replace(NAME, name);
    }
}
