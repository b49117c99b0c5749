package org.urbanstat.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The calendar of the project against the arithmetic that every notice keeps: what is given is made up for. */
class WorkingDaysTest {
    private static final WorkingDays DAYS = ProjectJobs.definitions().workingDays();

    private static List<String> off(String from, String to) {
        return LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .filter(d -> !DAYS.isWorking(d))
                .map(LocalDate::toString)
                .collect(Collectors.toList());
    }

    @Test
    void springFestivalOf2026IsNineDaysBetweenTwoWorkedSaturdays() {
        assertThat(off("2026-02-13", "2026-02-28"))
                .containsExactly(
                        "2026-02-15",
                        "2026-02-16",
                        "2026-02-17",
                        "2026-02-18",
                        "2026-02-19",
                        "2026-02-20",
                        "2026-02-21",
                        "2026-02-22",
                        "2026-02-23");
    }

    @Test
    void nationalDayOf2025IsEightDaysAndASundayBeforeAndASaturdayAfterAreWorked() {
        assertThat(off("2025-09-27", "2025-10-12"))
                .containsExactly(
                        "2025-09-27",
                        "2025-10-01",
                        "2025-10-02",
                        "2025-10-03",
                        "2025-10-04",
                        "2025-10-05",
                        "2025-10-06",
                        "2025-10-07",
                        "2025-10-08",
                        "2025-10-12");
    }

    @Test
    void springFestivalOf2020WasProlongedByALaterNotice() {
        assertThat(DAYS.isWorking(LocalDate.parse("2020-02-01"))).isFalse();
        assertThat(DAYS.ordered(LocalDate.parse("2020-01-31")).orElseThrow().source())
                .isEqualTo("国办发明电〔2020〕1号 2020年1月26日");
        assertThat(DAYS.isWorking(LocalDate.parse("2020-02-03"))).isTrue();
    }

    /** Statutory holidays are 11 days a year, 13 since 2025; one on a weekend is made up for, so each year loses just so many. */
    @Test
    void everyYearWorksItsWeekdaysButForTheStatutoryHolidays() {
        assertThat(IntStream.rangeClosed(2021, 2026).mapToObj(WorkingDaysTest::weekdaysLost))
                .containsExactly("2021 11", "2022 11", "2023 11", "2024 11", "2025 13", "2026 13");
    }

    private static String weekdaysLost(int year) {
        List<LocalDate> days = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .toList();
        long weekdays = days.stream().filter(d -> !WorkingDays.isWeekend(d)).count();
        return year + " " + (weekdays - days.stream().filter(DAYS::isWorking).count());
    }

    @Test
    void aYearWithoutItsNoticeKnowsWeekendsAlone() {
        assertThat(DAYS.isKnown(LocalDate.parse("2026-10-01"))).isTrue();
        assertThat(DAYS.isKnown(LocalDate.parse("2027-10-01"))).isFalse();
        assertThat(DAYS.isWorking(LocalDate.parse("2027-10-01"))).isTrue();
        assertThat(DAYS.isWorking(LocalDate.parse("2027-10-02"))).isFalse();
    }

    @Test
    void aDayOfTheNextNoticeAtTheTurnOfAYearMakesNoYearKnown() {
        WorkingDays turn = new WorkingDays(java.util.Map.of(
                LocalDate.parse("2022-12-31"), new WorkingDays.Ordered(false, "元旦", "国办发明电〔2022〕16号")));
        assertThat(turn.isKnown(LocalDate.parse("2022-12-30"))).isFalse();
    }
}
