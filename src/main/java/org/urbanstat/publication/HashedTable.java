package org.urbanstat.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.FormCode;

/**
 * A table of a release as it is hashed: without the numbers that a database gives its rows, so that what is built anew
 * elsewhere has the same hash. A submission goes in by its fingerprint, a reading by its revision.
 *
 * @param name of the published table, or {@code fact_FORM}
 */
record HashedTable(String name) {
    private static final Set<String> LEFT_OUT = Set.of("reading_id", "reading_id_in_force");
    private static final List<String> OF_READING = List.of("revision", "file_name", "sheet");
    /** As personal data that is found later is masked in what was published, it is masked in what is hashed. */
    private static final String MASKED =
            "regexp_replace(%s, '(^|[^0-9])[0-9]{17}[0-9Xx](?![0-9])', '\\1##################', 'g')";

    /** Every published table, then the facts of every form. */
    static List<HashedTable> all(Collection<FormCode> forms) {
        List<HashedTable> all = new ArrayList<>();
        Arrays.stream(PublishedTable.values())
                .map(table -> new HashedTable(table.table()))
                .forEach(all::add);
        forms.stream().map(form -> new HashedTable("fact_" + form)).forEach(all::add);
        return all;
    }

    boolean isFacts() {
        return name.startsWith("fact_");
    }

    private String form() {
        return name.substring("fact_".length());
    }

    /** The names of the columns that are hashed now, in order. */
    List<String> columns(JdbcClient jdbc) {
        List<String> columns = new ArrayList<>(isFacts() ? OF_READING : List.of());
        known(jdbc).stream()
                .map(HashedColumn::name)
                .filter(column -> !LEFT_OUT.contains(column))
                .map(column -> column.equals("submission_id") ? "submission_sha256" : column)
                .forEach(columns::add);
        return columns;
    }

    private List<HashedColumn> known(JdbcClient jdbc) {
        return jdbc.sql(SqlFile.beside(HashedTable.class, "table-columns").text())
                .param("schema", isFacts() ? "facts" : "publication")
                .param("table", isFacts() ? form() : "candidate_" + name)
                .query(HashedColumn.class)
                .list();
    }

    /**
     * A query of period, county_code and line: every row as canonical text.
     *
     * @param columns that are hashed, in order; one that the table lacks is null
     * @param isCandidate whether of the candidate's rows, else of the row versions
     * @param condition on {@code t}: the published table, or the return status that puts facts in force
     */
    String lines(JdbcClient jdbc, List<String> columns, boolean isCandidate, String condition) {
        List<HashedColumn> known = known(jdbc);
        return "select " + period(known) + " as period, " + county(known) + " as county_code, " + line(columns, known)
                + " as line from " + source(isCandidate ? "candidate_" : "") + " where " + condition;
    }

    /**
     * A query of line alone: the current row versions of a bucket {@code b}, found by an index; empty where there is none
     * that finds them.
     */
    Optional<String> linesOfBucket(JdbcClient jdbc, List<String> columns) {
        return PublishedTable.of(versioned())
                .ofBucket()
                .map(bucket -> "select " + line(columns, known(jdbc)) + " as line from " + source("")
                        + " where t.to_release is null and " + bucket);
    }

    private String line(List<String> columns, List<HashedColumn> known) {
        String array = columns.stream()
                .map(column -> expression(column, known))
                .collect(Collectors.joining(", ", "json_build_array(", ")::text"));
        return name.equals("finding") ? MASKED.formatted(array) : array;
    }

    /**
     * A query of key and line, in order of key: what tells a row from the others, readably, and the row as it is hashed.
     */
    String keyed(JdbcClient jdbc, List<String> columns, boolean isCandidate, String condition) {
        return "select k.key, k.line from ("
                + lines(jdbc, columns, isCandidate, condition)
                        .replaceFirst("^select ", "select concat_ws(' ', " + key() + ") as key, ")
                + ") k order by k.key collate \"C\"";
    }

    private String key() {
        if (isFacts()) {
            return "t.period, t.town_code, r.file_name, r.sheet, lpad(f.sheet_row::text, 7, '0')";
        }
        if (name.equals("finding")) {
            return "t.file_name, t.form_code, t.period, t.town_code, t.revision, t.is_across, t.ordinal, left(s.sha256, 8)";
        }
        return PublishedTable.of(name).key().stream()
                .map(column -> "t." + column)
                .collect(Collectors.joining(", "));
    }

    /** Whether there is anything of it in the database at all: a form may be younger or older than that. */
    boolean isThere(JdbcClient jdbc) {
        return !known(jdbc).isEmpty();
    }

    private String source(String prefix) {
        if (isFacts()) {
            return "publication." + prefix + "return_status t"
                    + " join validation.reading r on r.reading_id = t.reading_id_in_force and t.form_code = '" + form()
                    + "' join facts.\"" + form() + "\" f on f.reading_id = r.reading_id";
        }
        String submission = name.equals("finding") ? " join intake.submission s using (submission_id)" : "";
        return "publication." + prefix + name + " t" + submission;
    }

    private String expression(String column, List<HashedColumn> known) {
        if (column.equals("submission_sha256")) {
            return "s.sha256";
        }
        if (isFacts() && OF_READING.contains(column)) {
            return "r." + column;
        }
        return known.stream()
                .filter(k -> k.name().equals(column))
                .findFirst()
                .map(k -> k.expression(isFacts() ? "f" : "t"))
                .orElse("null");
    }

    /** The period of the bucket that a row of {@code t} belongs to. */
    String period(List<HashedColumn> known) {
        return isFacts() || has(known, "period") ? "coalesce(t.period, '')" : "''";
    }

    /** The county of the bucket that a row of {@code t} belongs to. */
    String county(List<HashedColumn> known) {
        if (isFacts() || has(known, "town_code")) {
            return "coalesce(left(t.town_code, 6), '')";
        }
        return name.equals("published_rate") || !has(known, "area_code") ? "''" : "left(t.area_code, 6)";
    }

    private static boolean has(List<HashedColumn> known, String column) {
        return known.stream().anyMatch(k -> k.name().equals(column));
    }

    /** A query of the buckets in which a release opened or closed a row version. */
    String touched(JdbcClient jdbc, long release) {
        return buckets(jdbc, "(t.from_release = " + release + " or t.to_release = " + release + ")");
    }

    /** A query of the buckets that have a current row version. */
    String current(JdbcClient jdbc) {
        return buckets(jdbc, "t.to_release is null");
    }

    private String buckets(JdbcClient jdbc, String condition) {
        List<HashedColumn> known = known(jdbc);
        String ofForm = isFacts() ? " and t.form_code = '" + form() + "'" : "";
        return "select distinct " + period(known) + " as period, " + county(known) + " as county_code from publication."
                + versioned() + " t where " + condition + ofForm;
    }

    /** The published table whose versions decide what its rows are: facts are those of the returns in force. */
    String versioned() {
        return isFacts() ? "return_status" : name;
    }

    /** A condition on {@code t}: its bucket is among those touched. */
    String isTouched(JdbcClient jdbc) {
        List<HashedColumn> known = known(jdbc);
        return "(" + period(known) + ", " + county(known)
                + ") in (select b.period, b.county_code from publication.touched_bucket b)";
    }
}
