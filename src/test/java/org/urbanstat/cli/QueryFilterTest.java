package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class QueryFilterTest {
    @Command
    private static final class Filtered {
        @Mixin
        private final QueryFilter filter = new QueryFilter();
    }

    private static QueryFilter filter(String... arguments) {
        return CommandLine.populateCommand(new Filtered(), arguments).filter;
    }

    @Test
    void letsEverythingPassWhereNothingIsAsked() {
        assertThat(filter().in("where {where}")).isEqualTo("where true");
        assertThat(filter().parameters()).isEmpty();
    }

    @Test
    void takesTheMonthsOfAYearWithIt() {
        QueryFilter year = filter("--period", "2024");
        assertThat(year.in("where {where}")).isEqualTo("where true and t.period between ? and ? || '-99'");
        assertThat(year.parameters()).containsExactly("2024", "2024");
    }

    @Test
    void givesItsParametersInTheOrderOfItsConditions() {
        QueryFilter all = filter("--form", "land", "--town", "990001100", "--period", "2024-01");
        assertThat(all.in("{where}"))
                .isEqualTo("true and t.period between ? and ? || '-99' and t.town_code = ? and t.form_code = ?");
        assertThat(all.parameters()).containsExactly("2024-01", "2024-01", "990001100", "land");
    }

    @Test
    void asksForTheFormsThatAUnitAnswersFor() {
        QueryFilter unit = filter("--unit", "教育局", "--form", "school");
        assertThat(unit.in("{where}"))
                .isEqualTo("true and t.form_code = ?"
                        + " and t.form_code in (select u.form_code from mart.responsible_unit u where u.unit = ?)");
        assertThat(unit.parameters()).containsExactly("school", "教育局");
    }

    @Test
    void putsNoWordOfItsReaderIntoTheQuery() {
        assertThat(filter("--town", "' or true --").in("{where}")).isEqualTo("true and t.town_code = ?");
    }
}
