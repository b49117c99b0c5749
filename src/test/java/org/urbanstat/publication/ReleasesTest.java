package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class ReleasesTest {
    private static final String FIRST_NIGHT = "2026-03-30T18:30:00Z";
    private static final String SECOND_NIGHT = "2026-03-31T18:30:00Z";
    private static final String HELPERS =
            "select parallel_workers_to_launch > 0 from pg_stat_database where datname = current_database()";
    private static final String RATES = "select resident_rate_percent from mart.urbanization_rate order by area_code";

    private final Candidate candidate = new Candidate();

    @AfterEach
    void close() {
        candidate.close();
    }

    @Test
    void publishesEverythingFirst() {
        candidate.rates("620982100", "60.00", "50.00");
        Publication.Outcome outcome = candidate.publish(FIRST_NIGHT);
        assertThat(outcome.releaseId()).isEqualTo(Optional.of(1L));
        assertThat(outcome.difference().changedRows())
                .isEqualTo(Map.of("area", 3L, "indicator", 57L, "indicator_value", 2L, "urbanization_rate", 1L));
        assertThat(outcome.moved()).isEmpty();
        assertThat(candidate.lines("select release_id, published_at at time zone 'UTC', changed_rows,"
                        + " manifest -> 'changed_rows' from mart.release"))
                .containsExactly("1|2026-03-30 18:30:00|63|{\"area\": 3, \"indicator\": 57,"
                        + " \"indicator_value\": 2, \"urbanization_rate\": 1}");
    }

    @Test
    void publishesNothingAndTouchesNoRowWhenNothingDiffers() {
        candidate.rates("620982100", "60.00", "50.00");
        candidate.publish(FIRST_NIGHT);
        List<String> rows = everyRow();
        candidate.rates("620982100", "60.000", "50.00"); // another scale is no other figure
        Publication.Outcome outcome = candidate.publish(SECOND_NIGHT);
        assertThat(outcome.releaseId()).isEmpty();
        assertThat(outcome.difference().isEmpty()).isTrue();
        assertThat(everyRow()).isEqualTo(rows).hasSize(63);
        assertThat(candidate.lines("select release_id from mart.release")).containsExactly("1");
    }

    @Test
    void closesOneVersionAndOpensOneWhereAValueChanged() {
        candidate.rates("620982100", "60.00", "50.00");
        candidate.rates("620982101", "70.00", "50.00");
        candidate.publish(FIRST_NIGHT);
        candidate.rates("620982100", "61.00", "50.00");
        Publication.Outcome outcome = candidate.publish(SECOND_NIGHT);
        assertThat(outcome.releaseId()).isEqualTo(Optional.of(2L));
        assertThat(outcome.difference().changedRows())
                .isEqualTo(Map.of("indicator_value", 1L, "urbanization_rate", 1L));
        assertThat(versions())
                .containsExactly("620982100|60.00|1|2", "620982100|61.00|2|null", "620982101|70.00|1|null");
    }

    @Test
    void closesAVersionThatIsGoneAndOpensAnotherWhenItReturns() {
        candidate.rates("620982100", "60.00", "50.00");
        candidate.publish(FIRST_NIGHT);
        candidate.update("truncate indicators.indicator_value");
        candidate.publish(SECOND_NIGHT);
        assertThat(versions()).containsExactly("620982100|60.00|1|2");
        candidate.rates("620982100", "60.00", "50.00");
        assertThat(candidate.publish("2026-04-01T18:30:00Z").releaseId()).isEqualTo(Optional.of(3L));
        assertThat(versions()).containsExactly("620982100|60.00|1|2", "620982100|60.00|3|null");
    }

    @Test
    void showsTheOldReleaseUntilTheNextIsCommitted() throws SQLException {
        candidate.rates("620982100", "60.00", "50.00");
        candidate.publish(FIRST_NIGHT);
        candidate.rates("620982100", "61.00", "50.00");
        candidate.publish(SECOND_NIGHT, () -> assertThat(seenElsewhere()).containsExactly("60.00"));
        assertThat(seenElsewhere()).containsExactly("61.00");
    }

    @Test
    void leavesNothingBehindAndNoGapWhenItFails() {
        candidate.rates("620982100", "60.00", "50.00");
        candidate.publishInVain(FIRST_NIGHT, () -> assertThat(seenElsewhere()).isEmpty());
        assertThat(seenElsewhere()).isEmpty();
        assertThat(everyRow()).isEmpty();
        assertThat(candidate.publish(SECOND_NIGHT).releaseId()).isEqualTo(Optional.of(1L));
    }

    @Test
    void comparesOnlyAreasThatWereTouched() {
        candidate.rates("620982100", "60.00", "50.00");
        candidate.rates("620982101", "70.00", "50.00");
        candidate.publish(FIRST_NIGHT);
        candidate.rates("620982100", "61.00", "50.00");
        candidate.rates("620982101", "71.00", "50.00");
        Publication.Outcome outcome = candidate.publishTouched(SECOND_NIGHT, "620982100", "620982");
        assertThat(outcome.difference().changedRows())
                .isEqualTo(Map.of("indicator_value", 1L, "urbanization_rate", 1L));
        assertThat(versions())
                .containsExactly("620982100|60.00|1|2", "620982100|61.00|2|null", "620982101|70.00|1|null");
    }

    @Test
    void hashesTheRowsOfACountyTogetherAndLeavesNoBucketOnItsList() {
        candidate.rates("620982", "60.00", "50.00");
        candidate.rates("620982100", "60.00", "50.00");
        candidate.publish(FIRST_NIGHT);
        candidate.rates("620982100", "61.00", "50.00");
        candidate.publishTouched(SECOND_NIGHT, "620982100", "620982");
        assertThat(candidate.lines("select h.county_code, h.row_count, h.from_release, h.to_release,"
                        + " h.sha256 = (select encode(sha256(convert_to(string_agg(json_build_array(r.period, r.area_code,"
                        + " r.area_level, r.basis, trim_scale(r.resident_total), trim_scale(r.resident_urban), trim_scale(r.resident_rate_percent),"
                        + " trim_scale(r.registered_total), trim_scale(r.registered_urban), trim_scale(r.registered_rate_percent),"
                        + " trim_scale(r.rate_gap_points), r.returns_expected, r.returns_used, r.is_provisional,"
                        + " r.waiver_count)::text, chr(10) order by r.area_code), 'UTF8')), 'hex')"
                        + " from publication.urbanization_rate r where r.from_release <= h.from_release"
                        + " and (r.to_release is null or r.to_release > h.from_release))"
                        + " from publication.bucket_hash h where h.table_name = 'urbanization_rate' order by 3"))
                .containsExactly("620982|2|1|2|t", "620982|2|2|null|t");
        assertThat(candidate.lines("select count(*) from publication.touched_bucket"))
                .containsExactly("0");
    }

    @Test
    void startsProcessesOfTheServerToHashManyBucketsAndNoneForFew() {
        candidate.rates("620982100", "60.00", "50.00");
        candidate.publish(FIRST_NIGHT, this::countAtCommit);
        assertThat(candidate.lines(HELPERS)).containsExactly("f");
        candidate.update("insert into indicators.indicator_value select '2024', (620000 + i)::text, 'county',"
                + " 'resident_rate', 60, 100, 60, null, 1, 1, false, 0 from generate_series(1, 60) i");
        candidate.publish(SECOND_NIGHT, this::countAtCommit);
        assertThat(candidate.lines(HELPERS)).containsExactly("t");
    }

    private void countAtCommit() {
        candidate.lines("select pg_stat_force_next_flush()");
    }

    @Test
    void keepsTheHashOfATableThatItLeavesAlone() {
        candidate.rates("620982100", "60.00", "50.00");
        candidate.publish(FIRST_NIGHT);
        candidate.rates("620982100", "61.00", "50.00");
        candidate.publish(SECOND_NIGHT);
        assertThat(candidate.lines("select t.key from publication.release a"
                        + " cross join lateral jsonb_each(a.manifest -> 'tables') t"
                        + " join publication.release b on b.release_id = 2 and b.manifest -> 'tables' -> t.key <> t.value"
                        + " where a.release_id = 1 order by 1"))
                .containsExactly("indicator_value", "urbanization_rate");
    }

    @Test
    void refusesAVersionWithoutItsRelease() {
        candidate.rates("620982100", "60.00", "50.00");
        candidate.publish(FIRST_NIGHT);
        for (String wrong : List.of(
                "update publication.area set to_release = 9 where area_code = '620982'",
                "insert into publication.area values ('1', '', 'town', '2000-01-01', '9999-12-31', 9, null)",
                "delete from publication.release")) {
            assertThatThrownBy(() -> candidate.update(wrong))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("release_in_use_release_id_fkey");
        }
    }

    private List<String> seenElsewhere() {
        try {
            return candidate.seen(RATES);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> versions() {
        return candidate.lines("select area_code, trim_scale(resident_rate_percent) || '.00', from_release, to_release"
                + " from publication.urbanization_rate order by 1, 3");
    }

    /** Where each row lies and which transaction wrote it: anything that touches a row changes this. */
    private List<String> everyRow() {
        return List.of(PublishedTable.values()).stream()
                .flatMap(
                        table -> candidate
                                .lines("select t.tableoid, t.ctid, t.xmin, t.xmax from publication." + table.table()
                                        + " t")
                                .stream())
                .toList();
    }
}
