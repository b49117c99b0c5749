package org.urbanstat.publication;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.GrownTable;
import org.urbanstat.database.SqlFile;

/** Brings one published table from the last release to the candidate: closes the versions that ended, opens new ones. */
final class RowVersions {
    private static final long MANY = 2_000;

    private final JdbcClient jdbc;
    private final PublishedTable table;
    private final List<String> columns;

    RowVersions(JdbcClient jdbc, PublishedTable table) {
        this.jdbc = jdbc;
        this.table = table;
        this.columns = jdbc.sql(
                        SqlFile.beside(RowVersions.class, "candidate-columns").text())
                .param("view", "candidate_" + table.table())
                .query(String.class)
                .list();
    }

    /** How many keys are new, changed or gone. */
    long advance(long release, Touched touched) {
        if (touched == Touched.SOME && table.isOfDefinitions()) {
            return 0;
        }
        if (isEmpty()) {
            long begun = jdbc.sql(begun()).param("release", release).update();
            tell(begun);
            return begun;
        }
        return changed(release, touched);
    }

    private long changed(long release, Touched touched) {
        jdbc.sql("drop table if exists changed_key, candidate_row").update();
        String candidate = candidate(touched);
        long changed = jdbc.sql(changedKeys(touched, candidate)).update();
        if (changed > 0) {
            jdbc.sql(closed()).param("release", release).update();
            long opened = jdbc.sql(opened(candidate)).param("release", release).update();
            tell(opened);
        }
        return changed;
    }

    /**
     * Where the candidate's rows are found: those of touched areas are laid down, so that they are made once and not again
     * for what is opened of them. Returns are not: which reading speaks for one depends on whether its version is closed.
     */
    private String candidate(Touched touched) {
        if (touched == Touched.ALL || table == PublishedTable.RETURN_STATUS) {
            return "(%s)"
                    .formatted(table.candidates(touched, list(columns.stream().map(c -> "t." + c))));
        }
        jdbc.sql("create temporary table candidate_row on commit drop as "
                        + table.candidates(touched, list(columns.stream().map(c -> "t." + c))))
                .update();
        return "candidate_row";
    }

    /**
     * A reader asks at once, and autovacuum finds the time later: a small sample is enough to join well until then. Of a
     * table that is little larger than it was, what the planner knows goes on being true.
     */
    private void tell(long rows) {
        if (rows < MANY) {
            return;
        }
        if (new GrownTable(jdbc, "publication." + table.table()).isGrown(rows)) {
            jdbc.sql("select set_config('default_statistics_target', '20', true)")
                    .query(row -> {});
            jdbc.sql("analyze publication." + table.table()).update();
            jdbc.sql("set local default_statistics_target to default").update();
        }
        jdbc.sql("select brin_summarize_new_values(to_regclass(:index))")
                .param("index", "publication." + table.table() + "_from")
                .query(row -> {});
    }

    private boolean isEmpty() {
        return !jdbc.sql("select exists (select from publication." + table.table() + " where to_release is null)")
                .query(Boolean.class)
                .single();
    }

    private String begun() {
        return """
                insert into publication.%s (%s, from_release)
                select %s, :release
                from publication.candidate_%s c
                """.formatted(
                table.table(), list(columns.stream()), list(columns.stream().map(c -> "c." + c)), table.table());
    }

    private String changedKeys(Touched touched, String candidate) {
        return """
                create temporary table changed_key on commit drop as
                select %s
                from (select %s from publication.%s t where t.to_release is null and %s) p
                full join %s c on %s
                where (%s) is distinct from (%s)
                """.formatted(
                        table.key().stream()
                                .map(k -> "coalesce(c.%1$s, p.%1$s) as %1$s".formatted(k))
                                .collect(Collectors.joining(", ")),
                        list(columns.stream()),
                        table.table(),
                        table.isOfDefinitions() ? "true" : table.touched(touched),
                        candidate,
                        keysMeet("p", "c"),
                        list(columns.stream().map(c -> "p." + c)),
                        list(columns.stream().map(c -> "c." + c)));
    }

    private String closed() {
        return """
                update publication.%s p
                set to_release = :release
                from changed_key k
                where p.to_release is null and %s
                """.formatted(table.table(), keysMeet("p", "k"));
    }

    private String opened(String candidate) {
        return """
                insert into publication.%s (%s, from_release)
                select %s, :release
                from %s c
                join changed_key k on %s
                """.formatted(
                        table.table(),
                        list(columns.stream()),
                        list(columns.stream().map(c -> "c." + c)),
                        candidate,
                        keysMeet("c", "k"));
    }

    /** File-level findings have no form, town or period, and a null must meet a null; coalesce keeps the join hashable. */
    private String keysMeet(String left, String right) {
        Stream<String> conditions = table == PublishedTable.FINDING
                ? table.key().stream()
                        .map(k -> "coalesce(%1$s.%3$s::text, '') = coalesce(%2$s.%3$s::text, '')"
                                .formatted(left, right, k))
                : table.key().stream().map(k -> "%1$s.%3$s = %2$s.%3$s".formatted(left, right, k));
        return conditions.collect(Collectors.joining(" and "));
    }

    private static String list(Stream<String> names) {
        return names.collect(Collectors.joining(", "));
    }
}
