package org.urbanstat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

class CopyTest {
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        database.client()
                .sql("create table public.copied (n bigint, words text, amount numeric, is_so boolean,"
                        + " at timestamptz, on_day date, list text[], object jsonb, bytes bytea)")
                .update();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void handsOnTheRowsOfAQueryAsTheyAre() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        copy().out(
                        "values (1, E'tab\\t newline\\n back\\\\slash \\\\N 镇', true), (2, null, false), (3, '', null)",
                        row -> rows.add(Arrays.asList(row)));
        assertThat(rows)
                .containsExactly(
                        Arrays.asList("1", "tab\t newline\n back\\slash \\N 镇", "t"),
                        Arrays.asList("2", null, "f"),
                        Arrays.asList("3", "", null));
    }

    @Test
    void writesEveryTypeAsItIs() {
        String awkward = "tab\t newline\n return\r back\\slash \\N \\. 镇 \uD840\uDC00 \"quoted\", {braces}";
        List<String> columns = List.of("n", "words", "amount", "is_so", "at", "on_day", "list", "object", "bytes");
        long count = copy().into("public.copied", columns, rows -> {
            rows.row(
                    1L,
                    awkward,
                    new BigDecimal("1E+3"),
                    true,
                    Instant.parse("2026-01-02T03:04:05.123456Z"),
                    LocalDate.of(2026, 1, 2),
                    List.of(awkward, "", "null", "NULL"),
                    "{\"a\": \"x\\ty\"}",
                    new byte[] {0, 92, 10, -1});
            rows.row(2, null, Optional.empty(), Optional.of(false), null, null, List.of(), null, new byte[0]);
        });
        assertThat(count).isEqualTo(2);
        assertThat(database.client()
                        .sql("select n, words, amount::text, is_so, extract(epoch from at)::text as at,"
                                + " on_day::text, list[1] = words as is_same, array_length(list, 1) as items,"
                                + " list[3] as third, object->>'a' as a, bytes::text from public.copied where n = 1")
                        .query()
                        .singleRow())
                .isEqualTo(Map.ofEntries(
                        Map.entry("n", 1L),
                        Map.entry("words", awkward),
                        Map.entry("amount", "1000"),
                        Map.entry("is_so", true),
                        Map.entry("at", "1767323045.123456"),
                        Map.entry("on_day", "2026-01-02"),
                        Map.entry("is_same", true),
                        Map.entry("items", 4),
                        Map.entry("third", "null"),
                        Map.entry("a", "x\ty"),
                        Map.entry("bytes", "\\x005c0aff")));
        assertThat(database.client()
                        .sql("select words is null and amount is null and not is_so and at is null and list = '{}'"
                                + " and object is null and bytes = '' from public.copied where n = 2")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** Rows of growing length, so that what is escaped falls on every place of the buffer that is sent. */
    @Test
    void saysWhatATriggerRaised() {
        database.client().sql("create table public.guarded (n bigint)").update();
        database.client().sql("""
                        create function public.guard() returns trigger language plpgsql as $$
                        begin
                          raise exception 'no % here', new.n;
                        end
                        $$
                        """).update();
        database.client()
                .sql(
                        "create trigger guard before insert on public.guarded for each row execute function public.guard()")
                .update();
        assertThatThrownBy(() -> copy().into("public.guarded", List.of("n"), rows -> rows.row(7L)))
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseInstanceOf(SQLException.class)
                .hasMessageContaining("no 7 here");
    }

    @Test
    void writesTheSameWhereverTheBufferEnds() {
        List<String> words = IntStream.range(0, 900)
                .mapToObj(i -> "a".repeat(i % 300) + "\\\t镇" + "b".repeat(i % 7))
                .toList();
        copy().into(
                        "public.copied",
                        List.of("n", "words"),
                        rows -> IntStream.range(0, words.size()).forEach(i -> rows.row(1000 + i, words.get(i))));
        assertThat(database.client()
                        .sql("select words from public.copied where n >= 1000 order by n")
                        .query(String.class)
                        .list())
                .isEqualTo(words);
    }

    @Test
    void writesVocabularyAndReplacesWhatTheDatabaseCannotHold() {
        copy().into("public.copied", List.of("n", "words", "list"), rows -> {
            rows.row(3, new AreaCode("620982100"), List.of("a"));
            rows.row(4, new Period("2024-03"), List.of("b"));
            rows.row(5, "a\0b", List.of("c\0d"));
        });
        assertThat(database.client()
                        .sql("select words || list[1] from public.copied where n between 3 and 5 order by n")
                        .query(String.class)
                        .list())
                .containsExactly("620982100a", "2024-03b", "a\uFFFDbc\uFFFDd");
    }

    @Test
    void bytesGoAsTheyAreBesideTheSameValues() {
        byte[] large = new byte[200_000];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31 >> 3);
        }
        List<String> columns = List.of("n", "words", "at", "bytes");
        Instant[] instants = {
            Instant.parse("1999-12-31T23:59:59.9999996Z"), Instant.parse("2026-01-02T03:04:05.123456Z")
        };
        for (Instant at : instants) {
            copy().into("public.copied", columns, rows -> rows.row(6L, "镇\t\\\0 \uD840\uDC00", at, Optional.of(large)));
        }
        long count = copy().bytesInto("public.copied", columns, rows -> {
            for (Instant at : instants) {
                rows.row(7L, "镇\t\\\0 \uD840\uDC00", at, Optional.of(large));
            }
            rows.row(8L, null, Optional.empty(), new byte[0]);
        });
        assertThat(count).isEqualTo(3);
        assertThat(database.client()
                        .sql(
                                "select count(*) as rows, count(distinct (words, at, bytes)) as contents, max(length(bytes)) as size"
                                        + " from public.copied where n in (6, 7)")
                        .query()
                        .singleRow())
                .isEqualTo(Map.of("rows", 4L, "contents", 2L, "size", large.length));
        assertThat(database.client()
                        .sql("select words is null and at is null and bytes = '' from public.copied where n = 8")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void writesNoBytesWhenARowIsRefusedAndAsksNothingWithoutRows() {
        assertThatThrownBy(() -> copy().bytesInto("public.copied", List.of("n", "on_day"), rows -> {
                    rows.row(99L, null);
                    rows.row(99L, "20260102");
                }))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("COPY copied, line 2, column on_day");
        assertThatThrownBy(() -> copy().bytesInto("public.copied", List.of("n"), rows -> {
                    rows.row(99L);
                    rows.row(new AreaCode("620982100"));
                }))
                .hasMessage("no column takes a org.urbanstat.vocabulary.AreaCode");
        assertThatThrownBy(() -> copy().bytesInto("public.copied", List.of("n"), rows -> rows.row(99L, 1L)))
                .hasMessage("a row of 2 values for 1 columns");
        assertThat(count(99)).isZero();
        assertThat(copy().bytesInto("public.not_there", List.of("n"), rows -> {}))
                .isZero();
    }

    @Test
    void belongsToTheTransactionAroundIt() {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        transaction.executeWithoutResult(status -> {
            copy().into("public.copied", List.of("n"), rows -> rows.row(77L));
            status.setRollbackOnly();
        });
        assertThat(count(77)).isZero();
    }

    @Test
    void writesNoRowWhenOneIsRefusedAndLeavesTheConnectionUsable() {
        assertThatThrownBy(() -> copy().into("public.copied", List.of("n"), rows -> {
                    rows.row(88L);
                    rows.row("eighty-eight");
                }))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("invalid input syntax for type bigint: \"eighty-eight\"");
        assertThatThrownBy(() -> copy().into("public.copied", List.of("n"), rows -> {
                    rows.row(88L);
                    throw new IllegalStateException("the source broke");
                }))
                .hasMessage("the source broke");
        assertThat(count(88)).isZero();
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThatThrownBy(() -> copy().into("public.copied", List.of("n", "words"), rows -> rows.row(1L)))
                .hasMessage("a row of 1 values for 2 columns");
    }

    private static Copy copy() {
        return new Copy(database.dataSource());
    }

    private static int count(int n) {
        return database.client()
                .sql("select count(*) from public.copied where n = :n")
                .param("n", n)
                .query(Integer.class)
                .single();
    }
}
