package org.urbanstat.explanation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.KeptPolicy;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** The policies that rewards were confirmed by, as they stood then: what is frozen is explained by them. */
record KeptPolicies(JdbcClient jdbc, long release) {
    /**
     * One that a county's rewards were confirmed by.
     *
     * @param releaseId as which they were confirmed
     * @param eventId of the audit
     */
    record Kept(String policyCode, String countyCode, long releaseId, long eventId, String path, String text) {
        DefinitionFile file() {
            return new DefinitionFile(path, text);
        }

        /** Absent where this program does not understand it. */
        Optional<PersonMoneyPolicy> policy() {
            return KeptPolicy.understood(file());
        }

        /** A basis in which the numbers of the policy stand where they stood then. */
        Basis in(Basis basis) {
            return new Basis(basis.definitions(), basis.lines().before(file()), basis.returns());
        }

        Remark remark() {
            return Remark.note(Basis.text("confirmed.by", policyCode, releaseId, eventId));
        }
    }

    List<Kept> of(Period period, Optional<AreaCode> county) {
        return jdbc.sql(SqlFile.beside(KeptPolicies.class, "kept-policies").text())
                .param("period", period.text())
                .param("county", county.map(AreaCode::digits).orElse(""))
                .param("release", release)
                .query(Kept.class)
                .list();
    }

    /** The one that a town's reward was confirmed by; absent while it is open. */
    Optional<Kept> of(Period period, AreaCode town) {
        return of(period, Optional.of(town.county())).stream().findFirst();
    }
}
