package org.urbanstat.definitions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.urbanstat.vocabulary.FormCode;

/** The standing exceptions of {@code waivers/*.yml}. */
final class WaiverFiles {
    /** Rule code to the form it belongs to; none for a target. */
    private final Map<String, Optional<FormCode>> formOfRule = new TreeMap<>();
    /** Forms whose files could not be read, so that their rules are not known. */
    private final List<String> unread;

    private WaiverFiles(Collection<Form> forms, List<Indicator> indicators) {
        this.unread = forms.stream()
                .filter(form -> form.fields().isEmpty())
                .map(form -> form.code().text())
                .toList();
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
        String rule = rule(section.required("rule"));
        return new Waiver(
                section.required("area").area(),
                form(section, rule),
                section.optional("period").map(Entry::period),
                rule,
                section.text("reason"),
                section.text("who"),
                section.required("expires").date());
    }

    private String rule(Entry entry) {
        boolean isOfUnread = unread.stream().anyMatch(form -> entry.text().startsWith(form + "."));
        return isOfUnread ? entry.text() : entry.oneOf("rule", formOfRule.keySet());
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
