package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.vocabulary.Language;

class ListingTest {
    private static final String TWO_ROWS = """
            select *
            from (values
              (1, '甲镇', 71.380, true, timestamptz '2025-01-20 08:00+08', date '2025-01-20'),
              (22, null, null::numeric, null::boolean, null::timestamptz, null::date))
              as t (n, town, rate, is_late, came_at, due_on)
            """;

    static TestDatabase database;

    private final Screen screen = new Screen();

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private long list(boolean isJson, String sql, String... parameters) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.createStatement().execute("set time zone 'America/Los_Angeles'");
            long count = new Listing(screen.in(Language.EN), isJson).print(connection, sql, List.of(parameters));
            connection.createStatement().execute("reset time zone");
            return count;
        }
    }

    @Test
    void putsNumbersOnTheRightAndLeavesWhatIsNullBlank() throws SQLException {
        assertThat(list(false, TWO_ROWS)).isEqualTo(2);
        assertThat(screen.out()).isEqualTo("""
                 n  town    rate  is_late  came_at            due_on
                --  ----  ------  -------  -----------------  ----------
                 1  甲镇  71.380  true     2025-01-20T00:00Z  2025-01-20
                22
                """);
    }

    @Test
    void writesOneJsonObjectARow() throws SQLException {
        assertThat(list(true, TWO_ROWS)).isEqualTo(2);
        assertThat(screen.out()).isEqualTo("""
                {"n": 1, "town": "甲镇", "rate": 71.380, "is_late": true, "came_at": "2025-01-20T00:00Z", "due_on": "2025-01-20"}
                {"n": 22, "town": null, "rate": null, "is_late": null, "came_at": null, "due_on": null}
                """);
    }

    @Test
    void writesNoNumberThatJsonDoesNotKnow() throws SQLException {
        list(
                true,
                "select 'NaN'::numeric as a, 'Infinity'::float8 as b, -0.5 as c, 1e30::numeric as d, 1e30::float8 as e");
        assertThat(screen.out())
                .isEqualTo("{\"a\": \"NaN\", \"b\": \"Infinity\", \"c\": -0.5,"
                        + " \"d\": 1000000000000000000000000000000, \"e\": 1e+30}\n");
    }

    @Test
    void writesWhatIsNeitherNumberNorWordAsTheServerSaysIt() throws SQLException {
        list(
                true,
                "select array[1, 2] as a, '\\x0102'::bytea as b, '{\"k\": 1}'::jsonb as c,"
                        + " timestamp '2025-01-20 08:00' as d, interval '1 day' as e");
        assertThat(screen.out())
                .isEqualTo("{\"a\": \"{1,2}\", \"b\": \"\\\\x0102\", \"c\": \"{\\\"k\\\": 1}\","
                        + " \"d\": \"2025-01-20 08:00:00\", \"e\": \"1 day\"}\n");
    }

    @Test
    void takesParametersInOrder() throws SQLException {
        assertThat(list(true, "select ? as a, ? as b where false", "1", "2")).isZero();
        assertThat(list(true, "select ? as a, ? as b", "1", "2")).isEqualTo(1);
        assertThat(screen.out()).isEqualTo("{\"a\": \"1\", \"b\": \"2\"}\n");
    }

    @Test
    void listsTheHeadersOfAnEmptyResult() throws SQLException {
        assertThat(list(false, "select 1 as n, 'a' as word where false")).isZero();
        assertThat(screen.out()).isEqualTo("n  word\n-  ----\n");
    }
}
