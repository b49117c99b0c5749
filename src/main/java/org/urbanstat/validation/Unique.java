package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.urbanstat.definitions.CheckRule;

/** No key stands twice in a return. */
record Unique(CheckRule rule) implements Check {
    @Override
    public Result of(ReadReturn of) {
        Map<String, ReadRow> first = new HashMap<>();
        List<PlacedFinding> findings = new ArrayList<>();
        boolean isComplete = true;
        for (ReadRow row : of.rows()) {
            String key = row.text(rule.field()).orElse("");
            if (key.isEmpty()) {
                isComplete = false;
                continue;
            }
            ReadRow earlier = first.putIfAbsent(key, row);
            if (earlier != null) {
                findings.add(twice(of, row, key, earlier));
            }
        }
        return new Result(List.copyOf(findings), isComplete);
    }

    private PlacedFinding twice(ReadReturn of, ReadRow row, String key, ReadRow earlier) {
        return of.finding(rule.ruleCode(), rule.severity(), "unique", row, rule.field())
                .found(key)
                .words(
                        of.name(rule.field()),
                        key,
                        of.table().place(earlier),
                        of.table().place(row))
                .placed();
    }
}
