package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.vocabulary.Text;

/** No key stands twice in a return. */
record Unique(CheckRule rule) implements Check {
    @Override
    public Result of(ReadReturn of) {
        Map<String, ReadRow> first = new HashMap<>();
        List<PlacedFinding> findings = new ArrayList<>();
        boolean isComplete = true;
        for (ReadRow row : of.rows()) {
            String key = key(row);
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

    /** Of several fields together, where the rule names others; empty where one of them is. */
    private String key(ReadRow row) {
        if (rule.others().isEmpty()) {
            return row.text(rule.field()).orElse("");
        }
        List<String> texts = Operands.all(rule).stream()
                .flatMap(field -> row.text(field).stream())
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.size() == Operands.all(rule).size() ? String.join(" / ", texts) : "";
    }

    private Text names(ReadReturn of) {
        List<Text> names = Operands.all(rule).stream().map(of::name).toList();
        return new Text(
                names.stream().map(Text::zh).collect(Collectors.joining(" + ")),
                names.stream().map(Text::en).collect(Collectors.joining(" + ")));
    }

    private PlacedFinding twice(ReadReturn of, ReadRow row, String key, ReadRow earlier) {
        return of.finding(rule.ruleCode(), rule.severity(), "unique", row, rule.field())
                .found(key)
                .words(names(of), key, of.table().place(earlier), of.table().place(row))
                .placed();
    }
}
