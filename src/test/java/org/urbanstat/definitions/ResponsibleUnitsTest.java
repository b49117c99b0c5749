package org.urbanstat.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.Period;

/** The project's list of responsible units against the policy's own text, item by item. */
class ResponsibleUnitsTest {
    private static final ResponsibleUnits UNITS =
            ProjectJobs.definitions().policies().unitsOn(new Period("2024")).orElseThrow();
    private static final Map<String, String> VARIANTS = Map.of("人行敦煌支行", "人行敦煌市支行", "领导小组各成员单位", "领导小组");

    @Test
    void findsThirtyItemsInTheText() {
        assertThat(PolicyText.items().stream().map(PolicyText.Item::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    }

    @Test
    void namesTheUnitsOfEveryItemAsTheTextDoesAndInItsOrder() {
        assertThat(UNITS.items().stream().map(i -> i.number() + " " + i.heading() + " " + i.units()))
                .containsExactlyElementsOf(PolicyText.items().stream()
                        .map(i -> i.number() + " " + i.heading() + " " + known(i.units()))
                        .toList());
    }

    private static List<String> known(List<String> units) {
        return units.stream().map(u -> VARIANTS.getOrDefault(u, u)).toList();
    }

    @Test
    void asksNoTownForWhatNamesNone() {
        assertThat(UNITS.items().stream().filter(i -> !i.isOfTowns()).map(ResponsibleUnits.Item::number))
                .containsExactly(14, 16, 17, 18, 19, 20, 29, 30);
    }

    @Test
    void givesOneUnitOneNameHoweverItIsSpelled() {
        assertThat(UNITS.names()).contains("人行敦煌市支行", "领导小组").doesNotContain("人行敦煌支行", "领导小组各成员单位", "各镇");
        assertThat(UNITS.items().stream()
                        .filter(i -> i.units().contains("人行敦煌市支行"))
                        .map(ResponsibleUnits.Item::number))
                .containsExactly(19, 23, 25);
    }

    @Test
    void letsTheUnitNamedFirstAnswerForEveryIndicatorButThoseThatSayWhyNot() {
        List<String> others = ProjectJobs.definitions().indicators().stream()
                .filter(i -> UNITS.item(i.clause())
                        .map(item -> !item.lead().equals(i.leadUnit()))
                        .orElse(false))
                .map(Indicator::code)
                .toList();
        assertThat(others)
                .containsExactly(
                        "resident_total",
                        "registered_total",
                        "residents_per_household",
                        "land_linkage_balance",
                        "land_reclaimed",
                        "land_linked_new");
    }

    @Test
    void namesAUnitForEveryForm() {
        assertThat(ProjectJobs.definitions().forms().values())
                .allSatisfy(form -> assertThat(UNITS.names()).contains(form.leadUnit()));
    }

    @Test
    void quotesTheTargetsFromTheText() {
        String text = PolicyText.text();
        assertThat(ProjectJobs.definitions().policies().targets().get(0).targets())
                .filteredOn(target -> !target.quote().startsWith("("))
                .hasSizeGreaterThan(10)
                .allSatisfy(target -> assertThat(target.quote().split("……|\\(.*\\)"))
                        .allSatisfy(part -> assertThat(text).contains(part)));
    }
}
