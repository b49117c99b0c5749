package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.facts.FactTables;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

class MartTest {
    private static final Definitions WITH_FIELD = ProjectJobs.with(
            new FormCode("land"),
            new Field("greened_hectares", new Text("绿地", "Green"), "绿地", List.of(), FieldType.QUANTITY, "公顷", false));
    private static final Definitions WITH_INDICATOR = ProjectJobs.with(new Indicator(
            "reclaimed_land",
            new Text("复垦", "Farmer's land"),
            Optional.of(new Indicator.Operand(
                    "land",
                    Indicator.Aggregate.SUM,
                    List.of(new Indicator.Term("reclaimed_hectares", 1)),
                    List.of(),
                    BigDecimal.ONE,
                    false)),
            Optional.empty(),
            List.of(),
            "hectares",
            6,
            "5",
            "自然资源局",
            Set.of(AreaLevel.TOWN),
            "Σ land.reclaimed_hectares"));

    private final Candidate candidate = new Candidate();

    @AfterEach
    void close() {
        candidate.close();
    }

    @Test
    void addsTheColumnOfANewFieldBehindAllOthers() {
        List<String> before = columns("fact_land");
        bring(WITH_FIELD);
        assertThat(columns("fact_land"))
                .startsWith(before.toArray(String[]::new))
                .endsWith("greened_hectares")
                .hasSize(before.size() + 1);
        assertThat(meaning("fact_land", "greened_hectares")).containsExactly("绿地|Green|公顷|绿地 / Green (公顷)");
    }

    @Test
    void addsTheColumnOfANewIndicatorBehindAllOthers() {
        List<String> before = columns("town_summary");
        bring(WITH_INDICATOR);
        assertThat(columns("town_summary"))
                .startsWith(before.toArray(String[]::new))
                .endsWith("reclaimed_land")
                .hasSize(before.size() + 1);
        assertThat(meaning("town_summary", "reclaimed_land"))
                .containsExactly("复垦|Farmer's land|hectares|复垦 / Farmer's land (hectares)");
    }

    @Test
    void keepsTheColumnAndTheMeaningOfAFieldThatLeft() {
        bring(WITH_FIELD);
        bring(ProjectJobs.definitions());
        assertThat(columns("fact_land")).endsWith("greened_hectares");
        assertThat(meaning("fact_land", "greened_hectares")).containsExactly("绿地|Green|公顷|绿地 / Green (公顷)");
    }

    @Test
    void doesNothingWhereItWasBroughtToTheSameDefinitions() {
        candidate.update("delete from definitions.dictionary");
        bring(ProjectJobs.definitions());
        assertThat(candidate.lines("select 1 from mart.data_dictionary")).isEmpty();
        bring(WITH_INDICATOR);
        assertThat(candidate.lines("select 1 from mart.data_dictionary")).isNotEmpty();
    }

    @Test
    void showsTheRowsInForceWithTheirSheetRow() {
        candidate
                .returns()
                .send(
                        "a.xlsx",
                        "2026-03-30",
                        candidate
                                .returns()
                                .accepted(
                                        "population 620982100 2024",
                                        "unit_code=620982100001 resident_total=7",
                                        "unit_code=620982100002 resident_total=8"));
        candidate.returns().judge();
        candidate.publish("2026-03-30T18:30:00Z");
        candidate
                .returns()
                .send(
                        "b.xlsx",
                        "2026-03-31",
                        candidate.returns().found(Severity.ERROR, "population 620982100 2024", "resident_total=9"));
        candidate.returns().judge();
        assertThat(candidate.publish("2026-03-31T18:30:00Z").releaseId()).isEqualTo(Optional.of(2L));
        // The rejected revision changed the status of the return, and none of its facts.
        assertThat(candidate.lines("select status, revision, revision_in_force, release_id from mart.return_status"))
                .containsExactly("rejected|2|1|2");
        assertThat(candidate.lines("select period, town_code, unit_code, revision, file_name, sheet, sheet_row,"
                        + " release_id, resident_total from mart.fact_population order by sheet_row"))
                .containsExactly(
                        "2024|620982100|620982100001|1|a.xlsx|表|5|1|7", "2024|620982100|620982100002|1|a.xlsx|表|6|1|8");
    }

    private void bring(Definitions definitions) {
        new FactTables(candidate.database().dataSource())
                .bring(definitions.forms().values());
        new Mart(candidate.database().client()).bring(definitions);
    }

    private List<String> columns(String view) {
        return candidate.lines("select attname from pg_attribute where attrelid = 'mart." + view
                + "'::regclass and attnum > 0 order by attnum");
    }

    private List<String> meaning(String view, String column) {
        return candidate.lines("select d.meaning_zh, d.meaning_en, d.unit,"
                + " col_description(a.attrelid, a.attnum) from mart.data_dictionary d"
                + " join pg_attribute a on a.attrelid = ('mart.' || d.view_name)::regclass and a.attname = d.column_name"
                + " where d.view_name = '" + view + "' and d.column_name = '" + column + "'");
    }
}
