package org.urbanstat.explanation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.urbanstat.database.SqlFile;
import org.urbanstat.explanation.ReturnInForce.Cleaned;
import org.urbanstat.explanation.ReturnInForce.Found;
import org.urbanstat.explanation.ReturnsOfYear.Came;
import org.urbanstat.explanation.ReturnsOfYear.Owed;
import org.urbanstat.facts.FieldPlaces;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** Reads returns with their rows, cleanings and findings, a handful of queries for a county, form and year. */
final class ReturnRows {
    private static final SqlFile RETURNS = SqlFile.beside(ReturnRows.class, "returns-at-release");
    private static final SqlFile OWED = SqlFile.beside(ReturnRows.class, "owed-at-release");
    private static final SqlFile CLEANINGS = SqlFile.beside(ReturnRows.class, "cleanings-of-readings");
    private static final SqlFile FINDINGS = SqlFile.beside(ReturnRows.class, "findings-at-release");

    private final JdbcClient jdbc;
    private final long release;

    /** A return with the id of its reading. */
    private record Placed(long reading, Source.OfReturn source, FieldPlaces places) {}

    ReturnRows(JdbcClient jdbc, long release) {
        this.jdbc = jdbc;
        this.release = release;
    }

    ReturnsOfYear of(FormCode form, List<Period> periods, AreaCode county) {
        List<Placed> placed = new ArrayList<>();
        List<Came> came = asked(RETURNS, form, periods, county)
                .query((row, number) -> {
                    if (row.getObject("reading_id") != null) {
                        placed.add(placed(row));
                    }
                    return came(row);
                })
                .list();
        List<Owed> owed = asked(OWED, form, periods, county)
                .query((row, number) -> new Owed(
                        form,
                        new Period(row.getString("period")),
                        new AreaCode(row.getString("town_code")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
        return new ReturnsOfYear(inForce(placed, form, periods, county), came, owed);
    }

    private StatementSpec asked(SqlFile sql, FormCode form, List<Period> periods, AreaCode county) {
        return jdbc.sql(sql.text())
                .param("form", form.text())
                .param("periods", periods.stream().map(Period::text).toArray(String[]::new))
                .param("first", county + "000")
                .param("last", county + "999")
                .param("release", release);
    }

    private List<ReturnInForce> inForce(List<Placed> placed, FormCode form, List<Period> periods, AreaCode county) {
        if (placed.isEmpty()) {
            return List.of();
        }
        Long[] readings = placed.stream().map(Placed::reading).toArray(Long[]::new);
        Map<Long, List<FactRow>> rows = rows(form, readings);
        Map<Long, Map<String, Cleaned>> cleanings = cleanings(readings);
        Map<String, List<Found>> findings = findings(placed, form, periods, county);
        return placed.stream()
                .map(p -> new ReturnInForce(
                        p.source(),
                        p.places(),
                        rows.getOrDefault(p.reading(), List.of()),
                        cleanings.getOrDefault(p.reading(), Map.of()),
                        findings.getOrDefault(
                                name(
                                        p.source().town(),
                                        p.source().period(),
                                        p.source().revision()),
                                List.of())))
                .toList();
    }

    private Map<Long, List<FactRow>> rows(FormCode form, Long[] readings) {
        Map<Long, List<FactRow>> rows = new HashMap<>();
        jdbc.sql("select f.* from facts.\"" + form + "\" f where f.reading_id = any (:readings)"
                        + " order by f.reading_id, f.sheet_row")
                .param("readings", readings)
                .query()
                .listOfRows()
                .forEach(row -> rows.computeIfAbsent(number(row, "reading_id").longValue(), id -> new ArrayList<>())
                        .add(new FactRow(number(row, "sheet_row").intValue(), row)));
        return rows;
    }

    private static Number number(Map<String, Object> row, String column) {
        return (Number) Objects.requireNonNull(row.get(column));
    }

    private Map<Long, Map<String, Cleaned>> cleanings(Long[] readings) {
        Map<Long, Map<String, Cleaned>> cleanings = new HashMap<>();
        jdbc.sql(CLEANINGS.text()).param("readings", readings).query(row -> {
            cleanings
                    .computeIfAbsent(row.getLong("reading_id"), id -> new HashMap<>())
                    .put(
                            row.getInt("sheet_row") + "." + row.getString("field_code"),
                            new Cleaned(row.getString("raw_text"), row.getString("value_text")));
        });
        return cleanings;
    }

    private Map<String, List<Found>> findings(
            List<Placed> placed, FormCode form, List<Period> periods, AreaCode county) {
        Map<String, List<Found>> findings = new HashMap<>();
        asked(FINDINGS, form, periods, county)
                .param(
                        "submissions",
                        placed.stream()
                                .map(p -> p.source().submissionId())
                                .distinct()
                                .toArray(Long[]::new))
                .query(row -> {
                    String name = name(
                            new AreaCode(row.getString("town_code")),
                            new Period(row.getString("period")),
                            row.getInt("revision"));
                    findings.computeIfAbsent(name, n -> new ArrayList<>()).add(found(row));
                });
        return findings;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getString("rule_code"),
                row.getString("severity"),
                Optional.ofNullable(row.getString("cell")),
                new Text(row.getString("message_zh"), row.getString("message_en")),
                Optional.ofNullable(row.getString("waiver")));
    }

    private static Came came(ResultSet row) throws SQLException {
        return new Came(
                new FormCode(row.getString("form_code")),
                new Period(row.getString("period")),
                new AreaCode(row.getString("town_code")),
                row.getString("status"),
                row.getInt("revision"),
                row.getInt("error_count"),
                Optional.ofNullable(row.getObject("first_accepted_at", OffsetDateTime.class)),
                row.getObject("reading_id") != null);
    }

    private static Placed placed(ResultSet row) throws SQLException {
        Map<String, Integer> positions = new HashMap<>();
        for (String place : (String[]) row.getArray("places").getArray()) {
            int equals = place.indexOf('=');
            positions.put(place.substring(0, equals), Integer.valueOf(place.substring(equals + 1)));
        }
        return new Placed(
                row.getLong("reading_id"),
                new Source.OfReturn(
                        new FormCode(row.getString("form_code")),
                        new Period(row.getString("period")),
                        new AreaCode(row.getString("town_code")),
                        row.getInt("revision_in_force"),
                        row.getLong("submission_id"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getString("sheet"),
                        row.getObject("received_at", OffsetDateTime.class)),
                new FieldPlaces(Map.copyOf(positions), row.getBoolean("is_transposed")));
    }

    private static String name(AreaCode town, Period period, int revision) {
        return town + " " + period + " " + revision;
    }
}
