package org.urbanstat.generation;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.urbanstat.definitions.Form;
import org.urbanstat.vocabulary.Period;

/** The rows that a town sends on a form for a period; none where it owes none or no figures are known. */
final class TownReturns {
    private TownReturns() {}

    /** What a form asks for in a year: the year, or its twelve months. */
    static List<Period> periods(Form form, Period year) {
        return form.frequency() == Form.Frequency.MONTH
                ? IntStream.rangeClosed(1, 12)
                        .mapToObj(m -> Period.ofMonth(year.year(), m))
                        .toList()
                : List.of(year);
    }

    static List<Map<String, Object>> rows(TownYear town, Form form, Period period) {
        return switch (form.code().text()) {
            case "population" -> PopulationRows.of(town);
            case "settlement" -> TownRows.settlement(town);
            case "residence_permit" -> TownRows.residencePermit(town);
            case "school" -> SchoolRows.of(town);
            case "rural_waste" -> WasteRows.of(town);
            case "urban_sanitation" ->
                SanitationRows.of(town, Integer.parseInt(period.text().substring(5)));
            case "land" -> TownRows.land(town);
            default -> List.of();
        };
    }
}
