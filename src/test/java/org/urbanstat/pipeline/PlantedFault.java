package org.urbanstat.pipeline;

import java.util.List;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.Copy;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.publication.Gatekeeper;
import org.urbanstat.publication.Touched;
import org.urbanstat.vocabulary.Text;

/** A fault in the tables of the candidate that the checker is to find. */
record PlantedFault(TestInstallation urbanstat, SmallCountry country, String sql) {
    /** What the checker says after it was planted; it is rolled back. */
    List<String> found() {
        return new TransactionTemplate(new JdbcTransactionManager(urbanstat.dataSource())).execute(status -> {
            status.setRollbackOnly();
            urbanstat.client().sql(sql).update();
            return new Gatekeeper(
                            urbanstat.client(),
                            new Copy(urbanstat.dataSource()),
                            DefinitionsReader.read(country.jobs()),
                            Touched.ALL)
                    .check().orElseThrow().told().stream().map(Text::en).toList();
        });
    }
}
