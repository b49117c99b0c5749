package org.urbanstat.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.PolicyChange;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/**
 * The policies of confirmed years whose file says something else since. That moves nothing, as what is confirmed goes by the
 * text that is kept with it; whoever edited the file may have thought otherwise.
 */
public final class EditedPolicies {
    private static final Messages MESSAGES = Messages.beside(EditedPolicies.class);

    private final JdbcClient jdbc;

    public EditedPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(String policyCode, String period, String path, String text) {
        List<PolicyChange> changes(DefinitionFile today) {
            return PolicyChange.between(new DefinitionFile(path, text), today).stream()
                    .filter(change -> change.bearsOn(period))
                    .toList();
        }
    }

    /**
     * One sentence a policy and year.
     *
     * @param today files of {@code jobs/}, of which policies are looked at; a policy that none of them has is no edit
     */
    public List<Text> told(List<DefinitionFile> today) {
        return jdbc
                .sql(SqlFile.beside(EditedPolicies.class, "kept-policy-years").text())
                .query(Kept.class)
                .list()
                .stream()
                .flatMap(kept -> told(kept, today).stream())
                .toList();
    }

    private static Optional<Text> told(Kept kept, List<DefinitionFile> today) {
        return PolicyChange.fileOf(kept.policyCode(), today)
                .map(kept::changes)
                .filter(changes -> !changes.isEmpty())
                .map(changes -> MESSAGES.text(
                        "policy.edited",
                        kept.policyCode(),
                        kept.period(),
                        kept.path(),
                        changes.stream().map(EditedPolicies::told).collect(Collectors.joining(", "))));
    }

    private static String told(PolicyChange change) {
        return change.key() + " " + value(change.from()) + " → " + value(change.to());
    }

    private static String value(Optional<PolicyChange.At> at) {
        return at.map(PolicyChange.At::value).orElse("—");
    }
}
