package org.urbanstat.mutation;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.urbanstat.database.TestDatabase;

/**
 * Changes every statement of the stages, one piece at a time, and lets the tests of those statements judge. Part of the
 * profile mutation, far too long for every build. {@code -Dmutated.sql=REGEX} takes the files alone that match,
 * {@code -Dmutated.again=true} the changes alone that were not noticed the last time.
 */
class SqlMutationCheck {
    private static final PrintStream OUT = System.out;
    private static final boolean AGAIN = Boolean.getBoolean("mutated.again");

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
        if (AGAIN) {
            Set<SurvivorKey> last = LastReport.survivors("sql");
            mutants.replaceAll((file, of) ->
                    of.stream().filter(m -> last.contains(m.key())).toList());
        }
        TestDatabase.watch(watched::over);
        List<SqlMutant> all = mutants.values().stream().flatMap(List::stream).toList();
        Map<SqlMutant, Judged> judged = new LinkedHashMap<>();
        // most are noticed by the first test in which they make a difference; only the others are tried in all
        for (int enough : AGAIN ? List.of(Integer.MAX_VALUE) : List.of(1, Integer.MAX_VALUE)) {
            probe.begin(enough);
            findDifferences();
            mutants.values().stream().flatMap(List::stream).forEach(m -> judged.put(m, told(judge(m))));
            mutants.replaceAll((file, of) ->
                    of.stream().filter(m -> isOpen(m, judged.get(m))).toList());
        }
        watched.rest();
        MutationReport report = new MutationReport(
                "sql",
                all.stream()
                        .map(m -> Optional.ofNullable(judged.get(m)).orElseThrow())
                        .toList());
        report.write();
        report.check(wanted.isEmpty() && !AGAIN);
    }

    /** What made no difference in any test was tried in all. */
    private boolean isOpen(SqlMutant mutant, @Nullable Judged judged) {
        return judged != null && judged.isSurvivor() && !probe.different(mutant).isEmpty();
    }

    private static Judged told(Judged judged) {
        OUT.println(judged.verdict() + " " + judged.key());
        return judged;
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
