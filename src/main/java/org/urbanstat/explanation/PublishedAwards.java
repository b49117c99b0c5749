package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** The rewards as a release shows them: what is confirmed, and where they are not what is computed today. */
record PublishedAwards(JdbcClient mart, Period period, Set<String> counties) {
    private static final SqlFile AWARDS = SqlFile.beside(PublishedAwards.class, "published-awards");

    private record Award(
            String policyCode, String townCode, @Nullable BigDecimal rewardYuan, String status) {}

    List<Text> notes(List<WhatIfMove> moves, Function<AreaCode, String> name) {
        Map<String, Award> published = mart
                .sql(AWARDS.text())
                .param("period", period.text())
                .param("counties", counties.toArray(String[]::new))
                .query(Award.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        a -> a.policyCode() + " " + a.townCode(), Function.identity(), (a, b) -> a, TreeMap::new));
        List<Text> notes = new ArrayList<>();
        Map<String, List<String>> confirmed = published.values().stream()
                .filter(a -> a.status().equals("confirmed"))
                .collect(Collectors.groupingBy(
                        Award::policyCode,
                        TreeMap::new,
                        Collectors.mapping(a -> name.apply(new AreaCode(a.townCode())), Collectors.toList())));
        confirmed.forEach((policy, towns) -> notes.add(Basis.text(
                "whatif.confirmed", policy, period, new Text(String.join("、", towns), String.join(", ", towns)))));
        moves.stream()
                .filter(m -> m.kind() == WhatIfMove.Kind.REWARD)
                .filter(m -> differs(m, published.get(m.code() + " " + m.area())))
                .forEach(m -> notes.add(Basis.text("whatif.differs", m.name(), m.code(), shown(m))));
        return List.copyOf(notes);
    }

    private static boolean differs(WhatIfMove move, @Nullable Award award) {
        if (award == null || award.status().equals("confirmed")) {
            return false;
        }
        BigDecimal yuan = award.rewardYuan();
        return yuan == null
                ? move.before().isPresent()
                : move.before().filter(b -> b.compareTo(yuan) == 0).isEmpty();
    }

    private static String shown(WhatIfMove move) {
        return move.before().map(BigDecimal::toPlainString).orElse("—");
    }
}
