package org.urbanstat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each time on the clock of a zone is due once, whatever the zone does to its clocks. */
class NightTimesTest {
    private static final String HALF_PAST_TWO = "0 30 2 * * *";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static List<String> between(String cron, ZoneId zone, String after, String until) {
        return new NightTimes(cron, zone)
                .between(Instant.parse(after), Instant.parse(until), 1_000).stream()
                        .map(i -> i.atZone(zone).toOffsetDateTime().toString())
                        .toList();
    }

    @Test
    void isDueEveryNightAfterTheFirstAndUpToTheSecondInstant() {
        assertThat(between(HALF_PAST_TWO, SHANGHAI, "2026-11-23T18:30:00Z", "2026-11-25T18:30:00Z"))
                .containsExactly("2026-11-25T02:30+08:00", "2026-11-26T02:30+08:00");
    }

    /** China put its clocks forward from 1986 to 1991; on 4 May 1986 the hour from two to three was left out. */
    @Test
    void aTimeThatTheZoneLeavesOutIsDueAnHourLater() {
        assertThat(between(HALF_PAST_TWO, SHANGHAI, "1986-05-02T18:30:00Z", "1986-05-05T12:00:00Z"))
                .containsExactly("1986-05-04T03:30+09:00", "1986-05-05T02:30+09:00");
        assertThat(between(HALF_PAST_TWO, BERLIN, "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z"))
                .containsExactly("2026-03-29T03:30+02:00", "2026-03-30T02:30+02:00");
    }

    @Test
    void aTimeThatTheZoneHasTwiceIsDueTheFirstTime() {
        assertThat(between("0 30 1 * * *", SHANGHAI, "1986-09-12T18:00:00Z", "1986-09-14T18:00:00Z"))
                .containsExactly("1986-09-14T01:30+09:00", "1986-09-15T01:30+08:00");
        assertThat(between(HALF_PAST_TWO, BERLIN, "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z"))
                .containsExactly("2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
    }

    @Test
    void aLookInTheMiddleOfADoubledHourFindsTheNightOnce() {
        NightTimes nights = new NightTimes(HALF_PAST_TWO, BERLIN);
        List<Instant> found = new ArrayList<>();
        Instant looked = Instant.parse("2026-10-25T00:00:00Z");
        for (int minutes = 7; minutes <= 180; minutes += 7) {
            Instant now = Instant.parse("2026-10-25T00:00:00Z").plusSeconds(60L * minutes);
            found.addAll(nights.between(looked, now, 10));
            looked = now;
        }
        assertThat(found).containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void aDayThatAnIslandLeavesOutHasItsNightADayLaterAndNotTwice() {
        ZoneId samoa = ZoneId.of("Pacific/Apia");
        assertThat(between(HALF_PAST_TWO, samoa, "2011-12-29T00:00:00Z", "2012-01-01T00:00:00Z"))
                .containsExactly("2011-12-29T02:30-10:00", "2011-12-31T02:30+14:00", "2012-01-01T02:30+14:00");
    }

    @Test
    void goesOnOverTheEndOfTheYear() {
        assertThat(between(HALF_PAST_TWO, SHANGHAI, "2026-12-30T18:30:00Z", "2027-01-01T18:30:00Z"))
                .containsExactly("2027-01-01T02:30+08:00", "2027-01-02T02:30+08:00");
        assertThat(between("0 30 2 31 12 *", SHANGHAI, "2026-01-01T00:00:00Z", "2028-06-01T00:00:00Z"))
                .containsExactly("2026-12-31T02:30+08:00", "2027-12-31T02:30+08:00");
    }

    @Test
    void theTwentyNinthOfFebruaryIsDueInLeapYears() {
        assertThat(between(HALF_PAST_TWO, SHANGHAI, "2028-02-28T00:00:00Z", "2028-03-01T00:00:00Z"))
                .containsExactly("2028-02-29T02:30+08:00", "2028-03-01T02:30+08:00");
        assertThat(new NightTimes("0 30 2 29 2 *", SHANGHAI).next(Instant.parse("2096-03-01T00:00:00Z")))
                .contains(Instant.parse("2104-02-28T18:30:00Z"));
    }

    @Test
    void aDayThatNoYearHasIsNeverDue() {
        NightTimes never = new NightTimes("0 30 2 30 2 *", SHANGHAI);
        assertThat(never.next(Instant.parse("2026-01-01T00:00:00Z"))).isEqualTo(Optional.empty());
        assertThat(never.between(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"), 10))
                .isEmpty();
    }
}
