package org.urbanstat.generation;

import java.io.IOException;
import java.nio.file.Path;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.definitions.InvalidDefinitions;

/**
 * Writes {@code sample-data/inbox}: what the ten reporting areas of Dunhuang send for 2019 to 2024, in the formats and
 * with some of the defects of life. Every figure is synthetic; the residents of 2020 add up to the published 185,231.
 * The same bytes every time.
 */
final class SampleDataRecipe {
    private SampleDataRecipe() {}

    /** Run from the root of the project; it replaces the committed inbox. */
    public static void main(String[] arguments) throws IOException, InvalidDefinitions {
        inbox(Path.of("jobs")).writeTo(Path.of("sample-data/inbox"));
    }

    static SampleInbox inbox(Path jobs) throws InvalidDefinitions {
        Definitions definitions = DefinitionsReader.read(jobs);
        DunhuangYears dunhuang = new DunhuangYears(definitions.register());
        SampleInbox inbox = new SampleInbox();
        for (int year = DunhuangCounty.FIRST_YEAR; year <= DunhuangCounty.LAST_YEAR; year++) {
            SampleYear sample = new SampleYear(year, dunhuang.in(year), definitions.forms());
            new JanuaryReturns(sample, inbox).send();
            new LandReturns(sample, inbox).send();
            new SchoolReturns(sample, inbox).send();
            new SanitationReturns(sample, inbox).send();
            new Corrections(sample, inbox).send();
            new CountyReturns(sample, inbox).send();
            if (year >= 2023) {
                new ClassSizeReturns(sample, inbox).send();
                new HealthReturns(sample, inbox).send();
            }
        }
        return inbox;
    }
}
