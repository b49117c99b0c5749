package org.urbanstat.mutation;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbanstat.database.TestDatabase;

/**
 * Changes every statement of the stages, one piece at a time, and lets the tests of those statements judge. Part of the
 * profile mutation, far too long for every build. {@code -Dmutated.sql=REGEX} takes the files alone that match.
 */
class SqlMutationCheck {
    private static final PrintStream OUT = System.out;

    private final Map<String, SqlTemplate> templates = MutatedSql.templates();
    private final Map<String, List<SqlMutant>> mutants = new LinkedHashMap<>();
    private final SqlProbe probe = new SqlProbe();
    private final WatchedSql watched = new WatchedSql(templates, mutants, probe);
    private final Claims claims = new Claims();
    private final List<String> noticing = new ArrayList<>();

    @Test
    void theClaimsNoticeWhatIsChanged() throws IOException {
        String wanted = System.getProperty("mutated.sql", "");
        templates.forEach((file, template) -> mutants.put(
                file, file.matches(wanted.isEmpty() ? ".*" : wanted) ? SqlMutants.of(file, template) : List.of()));
        TestDatabase.watch(watched::over);
        findDifferences();
        List<Judged> judged = new ArrayList<>();
        for (SqlMutant mutant : mutants.values().stream().flatMap(List::stream).toList()) {
            Judged last = judge(mutant);
            judged.add(last);
            OUT.println(last.verdict() + " " + last.key());
        }
        watched.rest();
        MutationReport report = new MutationReport("sql", judged);
        report.write();
        report.check(wanted.isEmpty());
    }

    /** The tries move the sequences on, so a test may fail that does not without them. */
    private void findDifferences() {
        watched.probe();
        Set<String> failed = claims.ofClasses(MutatedSql.claims(stages()), probe::in);
        watched.rest();
        Set<String> wrong = failed.stream().filter(claims::isBroken).collect(Collectors.toSet());
        if (!wrong.isEmpty()) {
            throw new AssertionError("these tests fail though nothing is changed: " + wrong);
        }
        OUT.println("changes tried: "
                + mutants.values().stream().mapToInt(List::size).sum());
    }

    private Set<String> stages() {
        return mutants.entrySet().stream()
                .filter(file -> !file.getValue().isEmpty())
                .map(file -> file.getKey().substring(0, file.getKey().indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What noticed the change before notices its neighbour, mostly; to ask it first spares runs. */
    private List<String> likeliestFirst(Set<String> tests) {
        return Stream.concat(noticing.stream().filter(tests::contains), tests.stream())
                .distinct()
                .toList();
    }

    private Judged judge(SqlMutant mutant) {
        if (probe.isRefused(mutant)) {
            return new Judged(mutant.key(), Judged.Verdict.NO_PROGRAM, "");
        }
        if (!probe.isReached(mutant.file())) {
            return new Judged(mutant.key(), Judged.Verdict.NOT_RUN, "");
        }
        watched.put(mutant);
        for (String test : likeliestFirst(probe.different(mutant))) {
            if (claims.isBroken(test)) {
                noticing.remove(test);
                noticing.add(0, test);
                return new Judged(mutant.key(), Judged.Verdict.NOTICED, test);
            }
        }
        boolean isSame = probe.different(mutant).isEmpty();
        return new Judged(mutant.key(), Judged.Verdict.SURVIVED, isSame ? "the same in every test" : "not judged");
    }
}
