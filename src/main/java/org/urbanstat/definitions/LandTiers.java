package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.urbanstat.definitions.PersonLandPolicy.Tier;

/**
 * The standards by present land per person, from the least land to the most. An end is written so that nobody need ask
 * whether it belongs to the tier: {@code from} and {@code up_to} include the number, {@code above} and {@code below} do
 * not. Together the tiers hold every amount of land once.
 */
final class LandTiers {
    private final List<Entry> items;
    private final List<Tier> tiers;

    private LandTiers(List<Entry> items) {
        this.items = items;
        this.tiers = items.stream().map(LandTiers::tier).toList();
    }

    static List<Tier> read(Entry entry) {
        LandTiers read = new LandTiers(entry.items());
        if (read.tiers.isEmpty() && !entry.isMissing()) {
            entry.report("no.tier", "");
        }
        read.checkEnds();
        IntStream.range(1, read.tiers.size()).forEach(read::checkSeam);
        return read.tiers;
    }

    private static Tier tier(Entry item) {
        Section section = item.section("from", "above", "up_to", "below", "standard_m2");
        return new Tier(
                end(section, "from", "above"),
                section.has("from"),
                end(section, "up_to", "below"),
                section.has("up_to"),
                section.required("standard_m2").numberFrom(BigDecimal.ZERO));
    }

    private static Optional<BigDecimal> end(Section section, String included, String excluded) {
        if (section.has(included) && section.has(excluded)) {
            section.required(excluded).report("two.ends", excluded, included);
        }
        return section.optional(included).or(() -> section.optional(excluded)).map(e -> e.numberFrom(BigDecimal.ZERO));
    }

    private void checkEnds() {
        for (int i = 0; i < tiers.size(); i++) {
            Optional<BigDecimal> from = tiers.get(i).from();
            Optional<BigDecimal> to = tiers.get(i).to();
            boolean isOpenDown = from.isEmpty();
            boolean isOpenUp = to.isEmpty();
            if (isOpenDown != (i == 0) || isOpenUp != (i == tiers.size() - 1)) {
                items.get(i).report("tier.ends", Integer.toString(i + 1));
            }
            if (!isOpenDown && !isOpenUp && from.get().compareTo(to.get()) >= 0) {
                items.get(i)
                        .report(
                                "tier.empty",
                                from.get().toPlainString(),
                                to.get().toPlainString());
            }
        }
    }

    private void checkSeam(int upper) {
        Tier below = tiers.get(upper - 1);
        Tier above = tiers.get(upper);
        if (below.to().isEmpty() || above.from().isEmpty()) {
            return;
        }
        BigDecimal end = below.to().get();
        BigDecimal start = above.from().get();
        int order = end.compareTo(start);
        if (order > 0 || order == 0 && below.isToIncluded() && above.isFromIncluded()) {
            items.get(upper).report("tier.overlap", start.toPlainString(), end.toPlainString());
        } else if (order < 0 || !below.isToIncluded() && !above.isFromIncluded()) {
            items.get(upper).report("tier.gap", start.toPlainString(), end.toPlainString());
        }
    }
}
