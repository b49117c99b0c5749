package org.urbanstat.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.definitions.Form;
import org.urbanstat.explanation.Walked.CellAt;
import org.urbanstat.pipeline.RunRequest;
import org.urbanstat.pipeline.TestInstallation;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** Every figure of every view of the mart of the sample, walked to a cell or to a line of a policy. */
class EveryFigureExplainedTest {
    private static final Path JOBS = Path.of("jobs");
    private static final Map<Question, Walked> WALKED = new HashMap<>();

    private static TestInstallation urbanstat;
    private static Definitions definitions;
    private static Explanations explanations;
    private static ArchivedCells archive;

    @BeforeAll
    static void publish() {
        urbanstat = TestInstallation.with(JOBS, Clock.fixed(Instant.parse("2025-11-01T18:30:00Z"), ZoneOffset.UTC));
        urbanstat.run(new RunRequest(
                Path.of("sample-data", "inbox"), RunRequest.Filter.ANY, false, false, false, "test", "test"));
        definitions = DefinitionsReader.read(JOBS);
        explanations =
                new Explanations(urbanstat.client(), 1, definitions, DefinitionFile.of(JOBS, definitions.sha256()));
        archive = new ArchivedCells(urbanstat.client(), definitions);
    }

    @AfterAll
    static void close() {
        urbanstat.close();
        WALKED.clear();
    }

    static List<String> views() {
        return List.copyOf(FigureColumns.OF_VIEWS.keySet());
    }

    @ParameterizedTest
    @MethodSource("views")
    void every_figure_of_the_view_is_explained_down_to_cells_and_lines(String view) {
        FigureColumns columns = FigureColumns.OF_VIEWS.get(view);
        List<String> wrong = new ArrayList<>();
        for (Map<String, Object> row : rows("select * from mart." + view)) {
            columns.steps().forEach((column, path) -> {
                if (row.get(column) instanceof Number published) {
                    Question question = columns.question().apply(row, column);
                    Walked walked = walked(question);
                    String at = path.replace("{code}", String.valueOf(row.get("indicator_code")));
                    Optional<BigDecimal> step =
                            walked.value(at).or(() -> walked.value(FigureColumns.whereNothingIsOpen(at)));
                    if (!FigureColumns.agrees(new BigDecimal(published.toString()), step)) {
                        wrong.add(column + " " + published + " of " + question + " but " + step);
                    }
                    wrong.addAll(walked.wrong());
                }
            });
        }
        assertThat(wrong.stream().distinct().limit(6)).isEmpty();
        assertThat(archive.wrong()).isEmpty();
    }

    @Test
    void every_column_of_every_view_is_explained_by_somebody() {
        List<String> unexplained = rows("select table_name as view, column_name as name from information_schema.columns"
                        + " where table_schema = 'mart' and data_type in ('numeric', 'bigint', 'integer', 'smallint')"
                        + " order by 1, 2")
                .stream()
                .filter(column -> !isExplained((String) column.get("view"), (String) column.get("name")))
                .map(column -> "mart." + column.get("view") + "." + column.get("name"))
                .toList();
        assertThat(unexplained).isEmpty();
    }

    private static boolean isExplained(String view, String column) {
        return FigureColumns.KEYS.contains(column)
                || view.startsWith("fact_")
                || view.equals("town_summary")
                        && definitions.indicators().stream()
                                .anyMatch(i -> i.code().equals(column))
                || Optional.ofNullable(FigureColumns.OF_VIEWS.get(view))
                        .filter(v -> v.steps().containsKey(column))
                        .isPresent()
                || OtherColumns.OF_VIEWS.getOrDefault(view, Set.of()).contains(column)
                || OtherColumns.OF_EMPTY_VIEWS.getOrDefault(view, Set.of()).contains(column);
    }

    @Test
    void a_view_that_nobody_explains_has_no_row() {
        assertThat(OtherColumns.OF_EMPTY_VIEWS.keySet())
                .allSatisfy(view ->
                        assertThat(rows("select * from mart." + view)).as(view).isEmpty());
    }

    @Test
    void every_number_of_every_fact_stands_in_its_cell() {
        ReturnsOfRelease returns = new ReturnsOfRelease(urbanstat.client(), 1);
        for (Form form : definitions.forms().values()) {
            rows("select distinct left(period, 4) as year, left(town_code, 6) as county from mart.fact_" + form.code())
                    .forEach(of -> returns.of(form.code(), new Period((String) of.get("year")), new AreaCode((String)
                                    of.get("county")))
                            .inForce()
                            .forEach(r -> archive.compare(numbers(form, r))));
        }
        assertThat(archive.wrong()).isEmpty();
        assertThat(archive.count()).isGreaterThan(10_000);
    }

    private static List<CellAt> numbers(Form form, ReturnInForce from) {
        return from.rows().stream()
                .flatMap(row -> form.fields().stream()
                        .filter(f -> row.number(f.code()).isPresent())
                        .map(f -> new CellAt(from.source(), from.cell(row, f.code()), row.number(f.code()))))
                .toList();
    }

    @Test
    void the_summary_of_a_town_repeats_what_is_explained() {
        Map<String, String> codes =
                new HashMap<>(Map.of("reward_yuan", "reward", "quota_m2", "quota", "score", "score"));
        definitions.indicators().forEach(i -> codes.put(i.code(), i.code()));
        for (Map<String, Object> row : rows("select * from mart.town_summary")) {
            codes.forEach((column, code) -> {
                if (row.get(column) instanceof Number published) {
                    assertThat(FigureColumns.agrees(
                                    new BigDecimal(published.toString()),
                                    walked(FigureColumns.town(code, row)).value("")))
                            .as("%s of %s", column, row)
                            .isTrue();
                }
            });
        }
    }

    @Test
    void the_counts_of_a_return_are_its_findings() {
        assertThat(rows("select s.* from mart.return_status s left join lateral (select"
                        + " count(*) filter (where f.severity = 'ERROR') as errors,"
                        + " count(*) filter (where f.severity = 'WARNING') as warnings from mart.finding f"
                        + " where f.form_code = s.form_code and f.period = s.period and f.town_code = s.town_code"
                        + " and f.revision = s.revision and f.file_name <> '') f on true"
                        + " where s.error_count <> f.errors or s.warning_count <> f.warnings"))
                .isEmpty();
    }

    @Test
    void the_counts_of_a_county_are_its_returns() {
        assertThat(rows("select c.* from mart.return_count c left join lateral (select count(s.due_on) as owed,"
                        + " count(*) filter (where s.status = 'accepted') as accepted,"
                        + " count(*) filter (where s.status = 'accepted_with_warnings') as accepted_with_warnings,"
                        + " count(*) filter (where s.status = 'rejected') as rejected,"
                        + " count(*) filter (where s.status = 'missing') as missing,"
                        + " count(*) filter (where s.is_late) as late from mart.return_status s"
                        + " where s.period = c.period and left(s.town_code, 6) = c.county_code"
                        + " and s.form_code = c.form_code) f on true"
                        + " where (c.owed, c.accepted, c.accepted_with_warnings, c.rejected, c.missing, c.late)"
                        + " <> (f.owed, f.accepted, f.accepted_with_warnings, f.rejected, f.missing, f.late)"))
                .isEmpty();
        assertThat(rows("select * from mart.return_count")).isNotEmpty();
    }

    @Test
    void an_official_rate_stands_in_a_line_of_the_reference() throws IOException {
        List<String> lines = Files.readAllLines(JOBS.resolve("reference").resolve("official-rates.csv"));
        assertThat(rows("select * from mart.published_rate"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(lines).as("%s", row).anyMatch(line -> holds(line, row)));
    }

    private static boolean holds(String line, Map<String, Object> row) {
        return line.startsWith(row.get("area_name") + ",")
                && line.contains("," + row.get("as_of_date") + "," + row.get("vintage") + ",")
                && OtherColumns.OF_VIEWS.getOrDefault("published_rate", Set.of()).stream()
                        .filter(column -> row.get(column) != null)
                        .allMatch(column -> line.contains(new BigDecimal(String.valueOf(row.get(column)))
                                .stripTrailingZeros()
                                .toPlainString()));
    }

    @Test
    void a_place_among_the_towns_follows_from_the_rates_that_are_explained() {
        List<Map<String, Object>> places = rows("select * from mart.rate_rank where rate_percent is not null");
        assertThat(places).isNotEmpty().allSatisfy(row -> {
            BigDecimal rate = unrounded(row);
            long above = places.stream()
                    .filter(other -> List.of("period", "county_code", "indicator_code").stream()
                            .allMatch(key -> row.get(key).equals(other.get(key))))
                    .filter(other -> unrounded(other).compareTo(rate) > 0)
                    .count();
            assertThat(row.get("rank")).as("%s", row).isEqualTo(above + 1);
            assertThat(((Number) row.get("rank_best")).longValue()).isLessThanOrEqualTo(above + 1);
            assertThat(((Number) row.get("rank_worst")).longValue()).isGreaterThanOrEqualTo(above + 1);
        });
    }

    @Test
    void a_rank_follows_from_the_scores_that_are_explained() {
        List<Map<String, Object>> scores = rows("select s.*, split_part(s.subject_code, ':', 1) as town_code,"
                + " split_part(s.subject_code, ':', 2) as unit from mart.scorecard s where s.rank is not null");
        assertThat(scores).allSatisfy(row -> {
            BigDecimal score = unroundedScore(row);
            long above = scores.stream()
                    .filter(other -> List.of("period", "county_code", "subject_type").stream()
                            .allMatch(key -> row.get(key).equals(other.get(key))))
                    .filter(other -> unroundedScore(other).compareTo(score) > 0)
                    .count();
            assertThat(((Number) row.get("rank")).longValue()).as("%s", row).isEqualTo(above + 1);
        });
    }

    /** To what is known of them; no two scores of the sample are closer. */
    @Test
    void the_places_that_a_rank_can_take_follow_from_the_ends_that_are_explained() {
        List<Map<String, Object>> scores = rows("select s.*, split_part(s.subject_code, ':', 1) as town_code,"
                + " split_part(s.subject_code, ':', 2) as unit from mart.scorecard s where s.score_lowest is not null");
        assertThat(scores).isNotEmpty().allSatisfy(row -> {
            List<Map<String, Object>> others = scores.stream()
                    .filter(other -> other != row)
                    .filter(other -> List.of("period", "county_code", "subject_type").stream()
                            .allMatch(key -> row.get(key).equals(other.get(key))))
                    .toList();
            assertThat(((Number) row.get("rank_best")).longValue())
                    .as("%s", row)
                    .isEqualTo(1 + count(others, "score_lowest", end(row, "score_highest")));
            assertThat(((Number) row.get("rank_worst")).longValue())
                    .as("%s", row)
                    .isEqualTo(1 + count(others, "score_highest", end(row, "score_lowest")));
        });
    }

    private static long count(List<Map<String, Object>> others, String end, BigDecimal above) {
        return others.stream()
                .filter(other -> end(other, end).compareTo(above) > 0)
                .count();
    }

    private static BigDecimal end(Map<String, Object> row, String end) {
        Walked walked =
                walked(FigureColumns.OF_VIEWS.get("scorecard").question().apply(row, end));
        return walked.value(end + "/unrounded")
                .or(() -> walked.value("unrounded"))
                .orElseThrow();
    }

    private static BigDecimal unroundedScore(Map<String, Object> row) {
        return walked(FigureColumns.OF_VIEWS.get("scorecard").question().apply(row, "score"))
                .value("unrounded")
                .orElseThrow();
    }

    @Test
    void a_way_to_a_target_follows_from_the_figures_that_are_explained() {
        List<Map<String, Object>> ways = rows("select * from mart.target_trajectory");
        assertThat(ways).isNotEmpty().allSatisfy(row -> {
            BigDecimal missing = ((BigDecimal) row.get("target_value")).subtract(exact(row, 0));
            BigDecimal gap = (BigDecimal) row.get("gap");
            BigDecimal wanted = switch ((String) row.get("target_comparison")) {
                case ">=" -> missing;
                case "<=" -> missing.negate();
                default -> missing.abs();
            };
            assertThat(gap).as("%s", row).isEqualByComparingTo(wanted.setScale(gap.scale(), RoundingMode.HALF_UP));
            if (row.get("pace_years") != null) {
                int years = ((Number) row.get("pace_years")).intValue();
                BigDecimal pace = (BigDecimal) row.get("pace");
                assertThat(pace)
                        .as("%s", row)
                        .isEqualByComparingTo(exact(row, 0)
                                .subtract(exact(row, years))
                                .divide(new BigDecimal(years), pace.scale(), RoundingMode.HALF_UP));
            }
            if (row.get("years_left") != null) {
                BigDecimal left = new BigDecimal(row.get("years_left").toString());
                BigDecimal needed = (BigDecimal) row.get("pace_needed");
                assertThat(needed)
                        .as("%s", row)
                        .isEqualByComparingTo(missing.divide(left, needed.scale(), RoundingMode.HALF_UP));
            }
        });
    }

    /** The figure of so many years before, unrounded where it is a ratio. */
    private static BigDecimal exact(Map<String, Object> row, int yearsBefore) {
        int year = Integer.parseInt((String) row.get("period")) - yearsBefore;
        Walked walked = walked(new Question(
                (String) row.get("indicator_code"),
                new AreaCode((String) row.get("area_code")),
                Period.ofYear(year),
                Optional.empty()));
        boolean isDifference = definitions.indicators().stream()
                .anyMatch(i -> i.code().equals(row.get("indicator_code"))
                        && !i.difference().isEmpty());
        return walked.value(isDifference ? "" : "unrounded")
                .or(() -> walked.value(""))
                .orElseThrow();
    }

    private static BigDecimal unrounded(Map<String, Object> row) {
        return walked(FigureColumns.town((String) row.get("indicator_code"), row))
                .value("unrounded")
                .orElseThrow();
    }

    private static Walked walked(Question question) {
        return WALKED.computeIfAbsent(question, q -> {
            Walked walked = Walked.of(explanations.of(q));
            archive.compare(walked.cells());
            return new Walked(walked.values(), List.of(), walked.figures(), walked.wrong());
        });
    }

    private static List<Map<String, Object>> rows(String sql) {
        return urbanstat.client().sql(sql).query().listOfRows();
    }
}
