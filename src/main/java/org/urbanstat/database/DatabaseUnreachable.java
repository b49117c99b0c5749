package org.urbanstat.database;

import java.sql.SQLException;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;

/** The database does not answer; the text says which URL and why. A password inside the URL is masked. */
public final class DatabaseUnreachable extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(DatabaseUnreachable.class);

    DatabaseUnreachable(String url, SQLException cause) {
        super(MESSAGES.text("unreachable", url.replaceAll("(?i)(password=)[^&]*", "$1***"), reason(cause)), cause);
    }

    private static String reason(SQLException failure) {
        Throwable cause = failure;
        StringBuilder reason = new StringBuilder(String.valueOf(failure.getMessage()));
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
            reason.append(" (").append(cause.getMessage()).append(')');
        }
        return reason.toString();
    }
}
