package org.urbanstat.database;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.StringUtils;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/**
 * What the server means when it gives up a statement for a reason that lies in the installation and not in the program:
 * no space, no connection, somebody else's lock, a limit. By its SQLSTATE (PostgreSQL documentation, appendix A).
 */
public final class DatabaseTrouble {
    private static final Messages MESSAGES = Messages.beside(DatabaseTrouble.class);

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("25006", "trouble.read_only"),
            Map.entry("28000", "trouble.login"),
            Map.entry("28P01", "trouble.login"),
            Map.entry("40P01", "trouble.deadlock"),
            Map.entry("42501", "trouble.privilege"),
            Map.entry("53100", "trouble.disk_full"),
            Map.entry("53200", "trouble.memory"),
            Map.entry("53300", "trouble.too_many"),
            Map.entry("55P03", "trouble.lock"),
            Map.entry("57P01", "trouble.lost"),
            Map.entry("57P02", "trouble.lost"),
            Map.entry("57P03", "trouble.lost"),
            Map.entry("57P04", "trouble.lost"),
            Map.entry("57P05", "trouble.lost"),
            Map.entry("58030", "trouble.disk"));

    private DatabaseTrouble() {}

    /** What it is and the way out, with the server's own words; empty where the failure is of another kind. */
    public static Optional<Text> of(Throwable failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof SQLException said) {
                Optional<Text> told = told(said);
                if (told.isPresent()) {
                    return told;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Text> told(SQLException said) {
        return sentence(said).map(key -> MESSAGES.text(key, words(said)));
    }

    private static Optional<String> sentence(SQLException said) {
        String state = Optional.ofNullable(said.getSQLState()).orElse("");
        if (state.equals("57014")) {
            return Optional.of(words(said).contains("statement timeout") ? "trouble.timeout" : "trouble.cancelled");
        }
        // what is said of a connection that broke a moment before
        boolean isClosed = words(said).equals("Connection is closed");
        return isClosed || state.startsWith("08")
                ? Optional.of("trouble.lost")
                : Optional.ofNullable(SENTENCES.get(state));
    }

    /** One line: what follows are the statement and its context, which help nobody here. */
    private static String words(SQLException said) {
        return StringUtils.trimTrailingCharacter(
                String.valueOf(said.getMessage()).lines().findFirst().orElse(""), '.');
    }
}
