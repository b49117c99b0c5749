package org.urbanstat.indicators;

import static org.urbanstat.indicators.TriedIndicator.difference;
import static org.urbanstat.indicators.TriedIndicator.ofYears;
import static org.urbanstat.indicators.TriedIndicator.only;
import static org.urbanstat.indicators.TriedIndicator.share;
import static org.urbanstat.indicators.TriedIndicator.sum;
import static org.urbanstat.indicators.TriedIndicator.total;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.urbanstat.definitions.Boundaries.Break;
import org.urbanstat.definitions.Boundaries.Grain;
import org.urbanstat.definitions.Boundaries.Part;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Text;

/**
 * A country of three eras: until 2021, of 2022 and 2023, and since 2024. Town 109 of 2024 is made of town 100 and of a
 * unit of town 101; the other unit of that lies in county 620983.
 */
final class ThreeEras {
    private static final String PARTS = """
            2024 0    unit        620982100001 620982109 true
            2024 0    unit        620982101002 620982109 true
            2024 0    unit        620982101001 620983    true
            2024 0    unit        620983100001 620983    true
            2024 2022 unit        620982100001 620982109 true
            2024 2022 unit        620982101002 620982109 true
            2024 2022 unit        620982101001 620983    true
            2024 2022 unit        620983100001 620983    true
            2022 2024 unit        620982100001 620982109 true
            0    2022 unit        620982100001 620982109 true
            2024 0    town        620982100    620982109 true
            2024 0    town        620982101    620982109 false
            2024 2022 town        620982100    620982109 true
            2024 2022 town        620983100    620982109 true
            2024 2022 town        620982101    620982109 false
            2024 2022 within_year 620982100    620982109 true
            """;
    private static final String BREAKS = """
            2024 0    town        620982109 分镇 divided
            2024 2022 town        620983    丁 one
            2024 2022 within_year 620983    丙 two
            """;

    private final IndicatorCase night;

    private ThreeEras(IndicatorCase night) {
        this.night = night;
    }

    /** Sent and computed. */
    static IndicatorCase computed() {
        IndicatorCase night = new IndicatorCase(ProjectJobs.withRedrawn(
                List.of(2022, 2024),
                share(
                        "balance_share",
                        total("land", "+reclaimed_hectares", "-linked_new_hectares"),
                        total("land", "+urban_construction_land_hectares")),
                share(
                        "settled_to_swept",
                        total("settlement", "+settled_total"),
                        total("urban_sanitation", "+cleaned_area")),
                ofYears(2021, 2023, sum("reclaimed_of_years", total("land", "+reclaimed_hectares"))),
                only(AreaLevel.TOWN, sum("people_of_towns", total("population", "+resident_total"))),
                difference("people_less_settled", "resident_total", "settled_count", AreaLevel.TOWN),
                difference("settled_less_people", "settled_count", "resident_total", AreaLevel.COUNTY)));
        night.writeBoundaries(
                PARTS.lines().map(ThreeEras::part).toList(),
                BREAKS.lines().map(ThreeEras::broken).toList());
        ThreeEras eras = new ThreeEras(night);
        eras.sendPeople();
        eras.sendOthers();
        night.compute();
        return night;
    }

    private static Part part(String line) {
        String[] words = line.split(" +");
        return new Part(
                Integer.parseInt(words[0]),
                Integer.parseInt(words[1]),
                Grain.valueOf(words[2].toUpperCase(Locale.ROOT)),
                words[3],
                words[4],
                Boolean.parseBoolean(words[5]));
    }

    private static Break broken(String line) {
        String[] words = line.split(" +");
        return new Break(
                Integer.parseInt(words[0]),
                Integer.parseInt(words[1]),
                Grain.valueOf(words[2].toUpperCase(Locale.ROOT)),
                words[3],
                new Text(words[4], words[5]));
    }

    private void sendPeople() {
        night.owe("population 620982100 2022", "population 620982101 2022", "population 620983100 2022");
        night.owe("population 620983109 2022", "population 620982100 2023");
        night.await("population 620982101 2023");
        people("620982100 2021", "001 100 60 40");
        people("620982101 2021", "001 200 50 80", "002 10 10 5");
        people("620982100 2022", "001 110 66 40", "002 7 7 2");
        people("620982101 2022", "001 210 50 84", "002 20 10 5");
        people("620983100 2022", "001 1000 100 250");
        people("620982100 2023", "001 120 70 40");
        people("620982100 2024", "001 130 80 40");
        people("620982100 2025", "001 140 90 40");
        night.waive("population 620982100 2022");
        night.waive("population 620982101 2022");
    }

    private void sendOthers() {
        night.send("settlement 620982100 2021", "settled_total=5");
        night.send("settlement 620982101 2021", "settled_total=7");
        night.send("settlement 620982100 2022", "settled_total=20");
        night.send("settlement 620983100 2022", "settled_total=30");
        night.await("settlement 620982101 2022");
        night.send(
                "land 620982100 2022",
                "urban_construction_land_hectares=4 reclaimed_hectares=1 linked_new_hectares=1.5");
        night.send("land 620983100 2022", "urban_construction_land_hectares=5");
        night.send("urban_sanitation 620982100 2022-03", "cleaned_area=0 mechanised_area=0");
        night.send("urban_sanitation 620982101 2022-03", "cleaned_area=50 mechanised_area=5");
        night.send("urban_sanitation 620983100 2022-03", "cleaned_area=3 mechanised_area=3");
        night.send("urban_sanitation 620982100 2023-03", "cleaned_area=1 mechanised_area=1");
        night.send("finance 620982100 2022", "integration_bonds=1 new_bonds=4");
        night.owe("residence_permit 620983100 2022");
    }

    /** Unit, residents, of them urban, households. */
    private void people(String key, String... units) {
        night.send(
                "population " + key,
                Stream.of(units)
                        .map(unit -> unit.split(" "))
                        .map(u -> "unit_code=%s%s resident_total=%s resident_urban=%s households=%s"
                                .formatted(key.substring(0, 9), u[0], u[1], u[2], u[3]))
                        .toArray(String[]::new));
    }
}
