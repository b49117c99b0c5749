package org.urbanstat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Nightly.Days;
import org.urbanstat.definitions.Nightly.Missed;
import org.urbanstat.definitions.Nightly.Schedule;
import org.urbanstat.definitions.ProjectJobs;

/** What becomes of the nights that came due while nobody looked, as a diary: due, state, and what is said. */
class NightPlanTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static List<String> plan(Days days, Missed missed, String looked, String now) {
        Schedule schedule = new Schedule("nightly", "0 30 2 * * *", days, missed, Duration.ofHours(1));
        NightSchedule nights =
                new NightSchedule(schedule, SHANGHAI, ProjectJobs.definitions().workingDays());
        return nights.nights(local(looked), local(now)).stream()
                .map(n -> nights.local(n.dueAt()) + " " + n.state().word() + (n.isLate() ? " late" : "")
                        + (n.reason().en().isEmpty() ? "" : ": " + n.reason().en()))
                .toList();
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(SHANGHAI).toInstant();
    }

    @Test
    void aNightThatIsSeenInTimeIsDue() {
        for (Missed missed : Missed.values()) {
            assertThat(plan(Days.EVERY, missed, "2026-11-25T12:00", "2026-11-26T02:30:04"))
                    .containsExactly("2026-11-26 02:30 due");
            assertThat(plan(Days.EVERY, missed, "2026-11-25T12:00", "2026-11-26T03:30"))
                    .containsExactly("2026-11-26 02:30 due");
            assertThat(plan(Days.EVERY, missed, "2026-11-26T12:00", "2026-11-26T13:00"))
                    .isEmpty();
        }
    }

    @Test
    void noneLetsMissedNightsGoAndRunsTheOneThatIsInTime() {
        assertThat(plan(Days.EVERY, Missed.NONE, "2026-11-23T12:00", "2026-11-26T09:00"))
                .containsExactly(
                        "2026-11-24 02:30 missed: could not begin in time; the schedule lets missed nights go",
                        "2026-11-25 02:30 missed: could not begin in time; the schedule lets missed nights go",
                        "2026-11-26 02:30 missed: could not begin in time; the schedule lets missed nights go");
        assertThat(plan(Days.EVERY, Missed.NONE, "2026-11-24T12:00", "2026-11-26T02:40"))
                .containsExactly(
                        "2026-11-25 02:30 missed: could not begin in time; the schedule lets missed nights go",
                        "2026-11-26 02:30 due");
    }

    @Test
    void lastMakesOneCatchUpRunForAll() {
        assertThat(plan(Days.EVERY, Missed.LAST, "2026-11-23T12:00", "2026-11-26T09:00"))
                .containsExactly(
                        "2026-11-24 02:30 missed: could not begin in time; the night of 2026-11-26 02:30 does its work too",
                        "2026-11-25 02:30 missed: could not begin in time; the night of 2026-11-26 02:30 does its work too",
                        "2026-11-26 02:30 due late: could not begin in time; is run now");
    }

    @Test
    void allRunsEachMissedNight() {
        assertThat(plan(Days.EVERY, Missed.ALL, "2026-11-23T12:00", "2026-11-26T02:31"))
                .containsExactly(
                        "2026-11-24 02:30 due late: could not begin in time; is run now",
                        "2026-11-25 02:30 due late: could not begin in time; is run now",
                        "2026-11-26 02:30 due");
    }

    @Test
    void aClockThatJumpsForwardIsAnOutage() {
        assertThat(plan(Days.EVERY, Missed.LAST, "2026-11-26T02:29", "2026-11-26T07:00"))
                .containsExactly("2026-11-26 02:30 due late: could not begin in time; is run now");
    }

    @Test
    void workingDaysLeaveOutTheHolidaysAndKeepTheSaturdayThatMakesUpForThem() {
        assertThat(plan(Days.WORKING, Missed.ALL, "2026-09-30T12:00", "2026-10-12T02:30"))
                .containsExactly(
                        "2026-10-01 02:30 skipped: 国庆节, day off (国办发明电〔2025〕7号 2025年11月4日)",
                        "2026-10-02 02:30 skipped: 国庆节, day off (国办发明电〔2025〕7号 2025年11月4日)",
                        "2026-10-03 02:30 skipped: 国庆节, day off (国办发明电〔2025〕7号 2025年11月4日)",
                        "2026-10-04 02:30 skipped: 国庆节, day off (国办发明电〔2025〕7号 2025年11月4日)",
                        "2026-10-05 02:30 skipped: 国庆节, day off (国办发明电〔2025〕7号 2025年11月4日)",
                        "2026-10-06 02:30 skipped: 国庆节, day off (国办发明电〔2025〕7号 2025年11月4日)",
                        "2026-10-07 02:30 skipped: 国庆节, day off (国办发明电〔2025〕7号 2025年11月4日)",
                        "2026-10-08 02:30 due late: could not begin in time; is run now",
                        "2026-10-09 02:30 due late: could not begin in time; is run now",
                        "2026-10-10 02:30 due late: could not begin in time; is run now",
                        "2026-10-11 02:30 skipped: weekend",
                        "2026-10-12 02:30 due");
    }

    @Test
    void theSaturdayBeforeTheSpringFestivalIsWorkedAndNineDaysAreNot() {
        List<String> nights = plan(Days.WORKING, Missed.LAST, "2026-02-13T12:00", "2026-02-24T02:30");
        assertThat(nights.get(0)).startsWith("2026-02-14 02:30 missed");
        assertThat(nights).filteredOn(n -> n.contains("春节")).hasSize(9);
        assertThat(nights.get(10)).isEqualTo("2026-02-24 02:30 due");
    }

    @Test
    void aYearWhoseHolidaysNobodyKnowsRunsOnWeekdaysAndSaysSo() {
        assertThat(plan(Days.WORKING, Missed.LAST, "2027-09-30T12:00", "2027-10-01T02:30"))
                .containsExactly(
                        "2027-10-01 02:30 due: the holidays of 2027 are not in jobs/calendar; of that year only"
                                + " weekends count as days off. To do: enter the notice of the State Council as"
                                + " jobs/calendar/2027.csv");
        assertThat(plan(Days.EVERY, Missed.LAST, "2027-09-30T12:00", "2027-10-01T02:30"))
                .containsExactly("2027-10-01 02:30 due");
    }

    @Test
    void theNextNightOfWorkingDaysIsAfterTheHoliday() {
        Schedule schedule = new Schedule("nightly", "0 30 2 * * *", Days.WORKING, Missed.LAST, Duration.ofHours(1));
        NightSchedule nights =
                new NightSchedule(schedule, SHANGHAI, ProjectJobs.definitions().workingDays());
        assertThat(nights.next(local("2026-09-30T02:30")).map(nights::local)).contains("2026-10-08 02:30");
        assertThat(nights.next(local("2026-12-31T02:30")).map(nights::local)).contains("2027-01-01 02:30");
    }
}
