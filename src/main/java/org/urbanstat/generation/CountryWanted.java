package org.urbanstat.generation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Period;

/**
 * What a synthetic country is made from; the same gives the same bytes.
 *
 * @param years for which every town sends its returns, ascending; its places are valid from the first day of the first
 * @param jobs the definitions whose forms are filled in and which are copied, without their register
 * @param out gets {@code inbox} and {@code jobs}; files that are there already are overwritten
 */
public record CountryWanted(int towns, List<Period> years, long seed, SentAs sentAs, Path jobs, Path out) {
    private static final Messages MESSAGES = Messages.beside(SyntheticCountry.class);

    /** @throws GenerationRefused when there cannot be such a country */
    public CountryWanted {
        years = years.stream().sorted().distinct().toList();
        if (towns < 1) {
            throw new GenerationRefused(MESSAGES.text("no_towns", towns));
        }
        years.stream().filter(Period::isMonth).findFirst().ifPresent(month -> {
            throw new GenerationRefused(MESSAGES.text("not_a_year", month));
        });
        if (years.isEmpty()) {
            throw new GenerationRefused(MESSAGES.text("no_years"));
        }
    }

    Period lastYear() {
        return years.get(years.size() - 1);
    }

    Path inbox() {
        return out.resolve("inbox");
    }

    Path definitions() {
        return out.resolve("jobs");
    }

    Path register() {
        return definitions().resolve("areas/synthetic.csv");
    }

    List<SyntheticCounty> counties() {
        return counties(years.get(0).year());
    }

    /** @param firstYear from which its places are valid */
    List<SyntheticCounty> counties(int firstYear) {
        LocalDate validFrom = LocalDate.of(firstYear, 1, 1);
        List<SyntheticCounty> counties = SyntheticCounty.holding(towns, Dice.fromSeed(seed), validFrom);
        if (counties.size() > SyntheticNames.MOST_COUNTIES) {
            throw new GenerationRefused(MESSAGES.text("too_many_towns", towns, SyntheticNames.MOST_COUNTIES));
        }
        return counties;
    }
}
