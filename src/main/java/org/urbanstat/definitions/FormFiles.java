package org.urbanstat.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.urbanstat.vocabulary.FormCode;

/** The forms of {@code forms/*.yml}. Fields come first, for all forms: a check may name another form's field. */
final class FormFiles {
    private final LeadUnits leadUnits;
    private final Problems problems;
    private final Map<FormCode, Form> forms = new TreeMap<>();

    private FormFiles(LeadUnits leadUnits, Problems problems) {
        this.leadUnits = leadUnits;
        this.problems = problems;
    }

    static Map<FormCode, Form> read(List<JobFile> files, LeadUnits leadUnits, Problems problems) {
        return new FormFiles(leadUnits, problems).forms(files);
    }

    private Map<FormCode, Form> forms(List<JobFile> files) {
        if (files.isEmpty()) {
            problems.add("forms", 1, "no.file", "forms/*.yml");
        }
        Map<FormCode, Entry> checks = new TreeMap<>();
        for (JobFile file : files) {
            Section section = YamlFile.read(file, problems)
                    .section(
                            "form",
                            "version",
                            "accepts",
                            "name",
                            "titles",
                            "grain",
                            "key",
                            "frequency",
                            "unit_line",
                            "lead_unit",
                            "expected_from",
                            "fields",
                            "ambiguous",
                            "missing_words",
                            "plausible_change",
                            "checks");
            FormCode code = code(section, file);
            forms.put(code, form(code, section));
            checks.put(code, section.required("checks"));
        }
        checks.forEach((code, entry) ->
                forms.computeIfPresent(code, (c, form) -> form.withChecks(CheckRules.read(entry, form, forms))));
        return forms;
    }

    /** The name of the file stands in, so that a form that cannot be read is not missed elsewhere too. */
    private FormCode code(Section section, JobFile file) {
        Entry entry = section.required("form");
        String text = entry.text();
        if (FormCode.isWellFormed(text)) {
            if (!text.equals(file.stem())) {
                entry.report("other.file.name", text, file.name());
            }
            return new FormCode(text);
        }
        if (!text.isEmpty()) {
            entry.report("not.code", text);
        }
        return new FormCode(FormCode.isWellFormed(file.stem()) ? file.stem() : "form");
    }

    private Form form(FormCode code, Section section) {
        Form.Grain grain = section.required("grain").word(Form.Grain.class);
        Form.Frequency frequency = section.required("frequency").word(Form.Frequency.class);
        List<Field> declared = Fields.read(section.required("fields"), grain, rowKey(section, grain));
        FormVersions versions = VersionsAccepted.read(section, declared);
        List<Field> fields = versions.withEarlierSpellings(declared);
        return new Form(
                code,
                section.words("name"),
                section.required("titles").texts(),
                grain,
                frequency,
                section.optional("unit_line")
                        .map(unit -> unit.oneOf("unit", MeasureUnits.OF_FIELDS))
                        .orElse(""),
                fields,
                AmbiguousHeaders.read(section.optional("ambiguous"), fields),
                new ArrayList<>(),
                Expectations.read(section.required("expected_from"), frequency),
                versions,
                MissingWords.read(section.optional("missing_words")),
                leadUnits.ofForm(section),
                PlausibleChanges.read(section.optional("plausible_change"), fields),
                rowKey(section, grain).stream().map(Entry::text).toList());
    }

    /** The other grains have their own keys. */
    private static List<Entry> rowKey(Section section, Form.Grain grain) {
        if (grain == Form.Grain.ROW) {
            return section.required("key").items();
        }
        section.optional("key")
                .ifPresent(k -> k.report("no.row.key", "", grain.name().toLowerCase(java.util.Locale.ROOT)));
        return List.of();
    }
}
