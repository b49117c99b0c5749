package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.CheckKind;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.Severity;

/** What is said of a breach of a check across returns, and how grave it is. */
class AcrossWordsTest {
    private static Finding finding(String form, CheckKind kind, String field, String found, String bound) {
        AcrossCheck check = AcrossCheck.of(Sheets.form(form).checks().stream()
                .filter(rule -> rule.kind() == kind && rule.field().equals(field))
                .findFirst()
                .orElseThrow());
        Breach breach = new Breach(5, new BigDecimal(found), new BigDecimal(bound));
        return AcrossFinding.of(check, breach, "表", new Cell(3, 5), new FieldNames(Sheets.DEFINITIONS))
                .finding();
    }

    @Test
    void aSlipIsToldAsSoManyTimesOrSuchAPart() {
        Finding more = finding("land", CheckKind.UNIT_SLIP, "urban_construction_land_hectares", "1530", "100");
        assertThat(more.message().en())
                .isEqualTo("\"Urban construction land\" is 1530, about 15.3 times the 100 of the year before: it was"
                        + " probably written in 亩 instead of 公顷");
        assertThat(more.difference()).contains("1430");
        Finding less = finding("rural_waste", CheckKind.UNIT_SLIP, "served_population", "3", "31000");
        assertThat(less.message().zh()).startsWith("“服务人口”是 3,约为上年 31000 的 1/10333.33 倍:");
        assertThat(less.expected()).contains("≈ 31000");
    }

    @Test
    void aCopyIsAnErrorWhereAllIsTheSameAndThereIsMuch() {
        assertThat(copy("20", "20").severity()).isEqualTo(Severity.ERROR);
        assertThat(copy("21", "21").severity()).isEqualTo(Severity.ERROR);
        assertThat(copy("19", "19").severity()).isEqualTo(Severity.WARNING);
        assertThat(copy("19", "20").severity()).isEqualTo(Severity.WARNING);
        assertThat(copy("20", "20").found()).contains("20/20");
        assertThat(copy("20", "20").expected()).contains("< 80%");
    }

    private static Finding copy(String same, String compared) {
        return finding("population", CheckKind.COPY_OF_LAST_YEAR, "unit_code", same, compared);
    }

    @Test
    void whatArrivesTooSoonOrUnderAnOldTitleIsToldWithItsBound() {
        Finding stale = finding("population", CheckKind.STALE_TITLE, "unit_code", "2", "8");
        assertThat(stale.found()).contains("2/8");
        assertThat(stale.expected()).contains(">= 50%");
        Finding early = finding("population", CheckKind.NOT_EARLY, "unit_code", "40", "31");
        assertThat(early.message().zh()).isEqualTo("报来的日子比报告期结束早 40 天(允许 31 天),报告期很可能写错了");
        assertThat(early.difference()).contains("9");
    }

    @Test
    void theQueryOfACheckBearsItsName() {
        AcrossCheck early = AcrossCheck.of(Sheets.form("land").checks().stream()
                .filter(rule -> rule.kind() == CheckKind.NOT_EARLY)
                .findFirst()
                .orElseThrow());
        assertThat(early.query()).contains("{last_day}", "where c.days > :tolerance");
    }
}
