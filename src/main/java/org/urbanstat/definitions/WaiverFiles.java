package org.urbanstat.definitions;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.vocabulary.FormCode;

/** The standing exceptions of {@code waivers/*.yml}. */
final class WaiverFiles {
    /** Rule code to the form it belongs to; none for a target. */
    private final Map<String, Optional<FormCode>> formOfRule = new HashMap<>();

    private WaiverFiles(Collection<Form> forms, List<Indicator> indicators) {
        for (Form form : forms) {
            form.checks().forEach(check -> formOfRule.put(check.ruleCode(), Optional.of(form.code())));
        }
        indicators.forEach(indicator -> formOfRule.put("target." + indicator.code(), Optional.empty()));
    }

    static List<Waiver> read(
            List<JobFile> files, Collection<Form> forms, List<Indicator> indicators, Problems problems) {
        WaiverFiles read = new WaiverFiles(forms, indicators);
        return files.stream()
                .flatMap(file -> YamlFile.read(file, problems).section("waivers").required("waivers").items().stream())
                .map(read::waiver)
                .toList();
    }

    private Waiver waiver(Entry item) {
        Section section = item.section("area", "form", "period", "rule", "reason", "who", "expires");
        String rule = section.required("rule")
                .oneOf("rule", formOfRule.keySet().stream().sorted().toList());
        return new Waiver(
                section.required("area").area(),
                form(section, rule),
                section.optional("period").map(Entry::period),
                rule,
                section.text("reason"),
                section.text("who"),
                section.required("expires").date());
    }

    /** The form that the rule belongs to; the file may repeat it, and must not name another. */
    private Optional<FormCode> form(Section section, String rule) {
        Optional<FormCode> owner = formOfRule.getOrDefault(rule, Optional.empty());
        section.optional("form").ifPresent(entry -> {
            String expected = owner.map(FormCode::text).orElse("");
            if (formOfRule.containsKey(rule) && !entry.text().equals(expected)) {
                entry.report("form.of.other.rule", entry.text(), rule);
            }
        });
        return owner;
    }
}
