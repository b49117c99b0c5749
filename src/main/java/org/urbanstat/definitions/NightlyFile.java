package org.urbanstat.definitions;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.urbanstat.definitions.Nightly.Limits;

/** {@code nightly.yml}. */
final class NightlyFile {
    private static final long MEGABYTE = 1_000_000;
    private static final long MOST_MEGABYTES = 100_000;
    private static final long MOST_MINUTES = 24 * 60;
    private static final int MOST = 1_000_000_000;

    /** A time of every day. Needs no trial; loading the class that would try it costs a fifth of reading all of jobs/. */
    private static final Pattern DAILY =
            Pattern.compile("([0-9]|[1-5][0-9]) ([0-9]|[1-5][0-9]) ([0-9]|1[0-9]|2[0-3]) \\* \\* \\*");

    private NightlyFile() {}

    static Nightly read(Optional<JobFile> file, Problems problems) {
        if (file.isEmpty()) {
            problems.add("nightly.yml", 1, "no.file", "nightly.yml");
        }
        Section section = file.map(f -> YamlFile.read(f, problems))
                .orElseGet(() -> new Entry("nightly.yml", 1, null, problems))
                .section("zone", "last_period", "inbox", "schedules", "limits", "gates", "retention");
        return new Nightly(
                zone(section.required("zone")),
                section.required("last_period").period(),
                section.text("inbox"),
                schedules(section.required("schedules")),
                limits(section.required("limits")),
                section.optional("gates").map(GatesSection::read).orElse(Gates.NONE),
                section.optional("retention").map(RetentionSection::read).orElse(Retention.FOR_EVER));
    }

    private static ZoneId zone(Entry entry) {
        String text = entry.text();
        try {
            return text.isEmpty() ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException e) {
            entry.report("not.zone", text);
            return ZoneOffset.UTC;
        }
    }

    private static List<Nightly.Schedule> schedules(Entry entry) {
        List<Nightly.Schedule> schedules =
                entry.items().stream().map(NightlyFile::schedule).toList();
        long names = schedules.stream().map(Nightly.Schedule::name).distinct().count();
        if (names < schedules.size()) {
            entry.report("duplicate.schedule", "");
        }
        return schedules;
    }

    private static Nightly.Schedule schedule(Entry entry) {
        Section section = entry.section("name", "cron", "days", "missed", "late_after_minutes");
        return new Nightly.Schedule(
                section.text("name"),
                cron(section.required("cron")),
                section.optional("days").map(e -> e.word(Nightly.Days.class)).orElse(Nightly.Days.EVERY),
                section.required("missed").word(Nightly.Missed.class),
                section.optional("late_after_minutes")
                        .map(e -> Duration.ofMinutes(e.whole(1, MOST_MINUTES)))
                        .orElse(Nightly.Schedule.DEFAULT_LATE_AFTER));
    }

    /** Tried on the class that will run it, so that what is accepted here does run. */
    private static String cron(Entry entry) {
        String text = entry.text();
        if (text.isEmpty() || DAILY.matcher(text).matches()) {
            return text;
        }
        try {
            return new CronSchedule(text).getPattern();
        } catch (IllegalArgumentException e) {
            entry.report("not.cron", text);
            return text;
        }
    }

    private static Limits limits(Entry entry) {
        Section section = entry.section(
                "max_file_megabytes",
                "max_unpacked_megabytes",
                "max_unpack_ratio",
                "max_sheets",
                "max_rows",
                "max_columns",
                "max_cells",
                "max_cell_length",
                "max_parse_seconds",
                "max_zip_entries",
                "max_merges",
                "max_xml_depth",
                "max_held_megabytes");
        return new Limits(
                section.required("max_file_megabytes").whole(1, MOST_MEGABYTES) * MEGABYTE,
                section.required("max_unpacked_megabytes").whole(1, MOST_MEGABYTES) * MEGABYTE,
                limit(section, "max_unpack_ratio"),
                limit(section, "max_sheets"),
                limit(section, "max_rows"),
                limit(section, "max_columns"),
                limit(section, "max_cells"),
                limit(section, "max_cell_length"),
                limit(section, "max_parse_seconds"),
                limit(section, "max_zip_entries", Limits.DEFAULT_ZIP_ENTRIES),
                limit(section, "max_merges", Limits.DEFAULT_MERGES),
                limit(section, "max_xml_depth", Limits.DEFAULT_XML_DEPTH),
                section.optional("max_held_megabytes")
                        .map(e -> e.whole(1, MOST_MEGABYTES) * MEGABYTE)
                        .orElse(Limits.DEFAULT_HELD_BYTES));
    }

    private static int limit(Section section, String key, int otherwise) {
        return section.optional(key).map(e -> Math.toIntExact(e.whole(1, MOST))).orElse(otherwise);
    }

    private static int limit(Section section, String key) {
        return Math.toIntExact(section.required(key).whole(1, MOST));
    }
}
