package org.urbanstat.database;

import java.sql.SQLException;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;

/** The login of an external server may not make a scratch database; the text holds the statement for its administrator. */
public final class MayNotCreateDatabases extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(MayNotCreateDatabases.class);

    MayNotCreateDatabases(String login, SQLException cause) {
        super(
                MESSAGES.text(
                        "scratch.not_allowed", login, "alter role \"" + login.replace("\"", "\"\"") + "\" createdb;"),
                cause);
    }
}
