package org.urbanstat.benchmark;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The outcome as a section of a Markdown page, to be pasted whole. */
record BenchPage(List<MeasuredSize> sizes, String command, String startLoad, Clock clock) {
    private static final int TABLES_SHOWN = 14;

    String text() {
        return head() + beside() + targets() + stages() + machine() + database();
    }

    private String head() {
        String day = LocalDate.now(clock).format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
        return "## Measured on " + day + "\n\n"
                + Machine.described() + "; " + Machine.java() + "; urbanstat "
                + Machine.revision().orElse("of an unknown revision") + "; load of the machine before: " + startLoad
                + ".\n\n```\n" + command + "\n```\n\n"
                + "Each way is a process of its own with " + MeasuredProgram.HEAP
                + " on the same workbooks, which lie in"
                + " the page cache. The floor and POI find a server that is up; they store raw rows and nothing else, the"
                + " floor without durability, both in one thread. urbanstat starts and stops its own durable server, in"
                + " the first night it also unpacks and makes it.\n\n";
    }

    private String beside() {
        MarkdownTable table = new MarkdownTable(header("workbooks"));
        table.row("bytes of the workbooks", each(size -> Shown.megabytes(size.inboxBytes())));
        table.row(
                "cells that hold anything", each(size -> Shown.count(size.raw().cells())));
        table.row("rows that hold anything", each(size -> Shown.count(size.raw().rows())));
        table.row("rows of returns, read and published", each(size -> Shown.count(size.publishedRows())));
        table.row("`generate`", each(size -> Shown.seconds(size.generated().wall())));
        table.row(
                "(a) floor: streaming reader and COPY",
                each(size -> Shown.seconds(size.floor().wall())));
        table.row("(b) POI user model and JDBC batches", each(BenchPage::firstAttempt));
        table.row("… times the floor", each(BenchPage::firstAttemptTimesFloor));
        table.row(
                "(c) urbanstat, the whole first night",
                each(size -> Shown.seconds(size.first().wall())));
        table.row(
                "… times the floor",
                each(size -> Shown.times(size.timesFloor(size.first().wall()))));
        table.row("… times (b)", each(BenchPage::timesFirstAttempt));
        table.row(
                "… workbooks a second",
                each(size -> Shown.aSecond(size.raw().files(), size.first().wall())));
        table.row(
                "… rows of returns a second",
                each(size -> Shown.aSecond(size.publishedRows(), size.first().wall())));
        table.row(
                "… growth from the smallest size",
                each(size -> Shown.times(MeasuredSize.ratio(
                        size.first().wall(), sizes.get(0).first().wall()))));
        table.row(
                "(d) a night in which nothing changed",
                each(size -> Shown.seconds(size.quiet().wall())));
        table.row("… beyond its start", each(size -> Shown.seconds(size.quiet().beyondStart())));
        table.row(
                "(e) a night of corrections",
                each(size -> Shown.seconds(size.corrected().wall())));
        table.row("… corrected workbooks", each(size -> Shown.count(size.correctedTowns())));
        table.row(
                "… share of the first night",
                each(size -> Shown.percent(
                        MeasuredSize.ratio(size.corrected().wall(), size.first().wall()))));
        table.row(
                "(f) start to first work, a new installation",
                each(size -> Shown.seconds(size.first().start())));
        table.row(
                "… an installation that is there",
                each(size -> Shown.seconds(size.quiet().start())));
        table.row("(g) `check` of one workbook", each(size -> Shown.seconds(size.check())));
        table.row(
                "(h) a first night of workbooks with faults",
                faulty(night -> Shown.seconds(night.night().wall())));
        table.row("… workbooks", faulty(night -> Shown.count(night.files())));
        table.row("… marked copies", faulty(night -> Shown.count(night.markedCopies())));
        return "### The whole night beside the floor\n\n" + table.text() + "\n" + processor();
    }

    private List<String> faulty(Function<FaultyNight, String> figure) {
        return each(size -> size.faulty().map(figure).orElse("left out"));
    }

    private String processor() {
        MarkdownTable table = new MarkdownTable(header("processor time, program and PostgreSQL"));
        table.row("(a)", each(size -> processor(size, size.floor())));
        table.row(
                "(b)",
                each(size ->
                        size.firstAttempt().map(ended -> processor(size, ended)).orElse("left out")));
        table.row("(c)", each(size -> processor(size, size.first().process())));
        table.row("(d)", each(size -> processor(size, size.quiet().process())));
        table.row("(e)", each(size -> processor(size, size.corrected().process())));
        return "In brackets: times the floor.\n\n" + table.text() + "\n";
    }

    private static String processor(MeasuredSize size, Ended way) {
        return Shown.seconds(way.usage().allCpuMilliseconds()) + " (" + Shown.times(size.timesFloorByProcessor(way))
                + ")";
    }

    private static String firstAttempt(MeasuredSize size) {
        return size.firstAttempt().map(ended -> Shown.seconds(ended.wall())).orElse("left out");
    }

    private static String firstAttemptTimesFloor(MeasuredSize size) {
        return size.firstAttempt()
                .map(ended -> Shown.times(size.timesFloor(ended.wall())))
                .orElse("");
    }

    private static String timesFirstAttempt(MeasuredSize size) {
        return size.firstAttempt()
                .map(ended -> Shown.times(MeasuredSize.ratio(size.first().wall(), ended.wall())))
                .orElse("");
    }

    private String targets() {
        MarkdownTable table = new MarkdownTable(header("target"));
        table.row(
                "whole night at most 1.5 times the floor",
                each(size -> Shown.times(size.timesFloor(size.first().wall()))));
        table.row("… and a quarter of (b)", each(BenchPage::timesFirstAttempt));
        table.row(
                "heap at most 512 MiB",
                each(size -> Shown.mebibytes(size.first().process().heap().fullest())));
        table.row(
                "corrections of 1 % at most 3 % of the night",
                each(size -> Shown.percent(
                        MeasuredSize.ratio(size.corrected().wall(), size.first().wall()))));
        table.row(
                "nothing changed: at most 1 s beyond the start",
                each(size -> Shown.seconds(size.quiet().beyondStart())));
        table.row(
                "start to first work at most 4 s",
                each(size -> Shown.seconds(size.quiet().start())));
        table.row("`check` at most 1.2 s", each(size -> Shown.seconds(size.check())));
        table.row("ten times the towns: at most ten times the night", each(this::growth));
        return "### Beside the targets\n\n" + table.text() + "\n";
    }

    /** Time and towns, each as a multiple of the smallest size. */
    private String growth(MeasuredSize size) {
        MeasuredSize smallest = sizes.get(0);
        return String.format(
                Locale.ROOT,
                "%.1f × in %.1f ×",
                (double) size.towns() / smallest.towns(),
                MeasuredSize.ratio(size.first().wall(), smallest.first().wall()));
    }

    private String stages() {
        List<String> header = new ArrayList<>(List.of("stage"));
        Map<String, Night> nights = new LinkedHashMap<>();
        for (MeasuredSize size : sizes) {
            nights.put(Shown.count(size.towns()) + " first", size.first());
            nights.put(Shown.count(size.towns()) + " unchanged", size.quiet());
            nights.put(Shown.count(size.towns()) + " corrected", size.corrected());
            size.faulty().ifPresent(faulty -> nights.put(Shown.count(size.towns()) + " with faults", faulty.night()));
        }
        header.addAll(nights.keySet());
        MarkdownTable table = new MarkdownTable(header);
        table.row("start to first work", of(nights, night -> Shown.seconds(night.start())));
        names().forEach(name -> table.row(name, of(nights, night -> took(night, name))));
        table.row("last step to exit", of(nights, night -> Shown.seconds(night.end())));
        table.row("whole process", of(nights, night -> Shown.seconds(night.wall())));
        table.row(
                "processor, JVM",
                of(nights, night -> Shown.seconds(night.process().usage().cpuMilliseconds())));
        table.row(
                "processor, PostgreSQL",
                of(nights, night -> Shown.seconds(night.process().usage().serverCpuMilliseconds())));
        table.row("write-ahead log", of(nights, night -> Shown.megabytes(night.walBytes())));
        return "### Stages of each night\n\n" + table.text() + "\n";
    }

    private List<String> names() {
        return sizes.stream()
                .flatMap(size -> size.first().stages().stream())
                .map(Stage::name)
                .distinct()
                .toList();
    }

    private static String took(Night night, String stage) {
        return night.stage(stage).map(found -> Shown.seconds(found.took())).orElse("");
    }

    private static List<String> of(Map<String, Night> nights, Function<Night, String> figure) {
        return nights.values().stream().map(figure).toList();
    }

    private String machine() {
        MarkdownTable table = new MarkdownTable(header("memory, first night"));
        table.row(
                "heap before a collection, at most",
                each(size -> Shown.mebibytes(size.first().process().heap().fullest())));
        table.row(
                "heap after a collection, at most",
                each(size -> Shown.mebibytes(size.first().process().heap().live())));
        table.row(
                "pauses of all collections",
                each(size -> Shown.seconds(size.first().process().heap().pauseMilliseconds())));
        table.row(
                "JVM resident, at most",
                each(size -> Shown.megabytes(size.first().process().usage().peakResidentBytes())));
        table.row(
                "all of PostgreSQL (PSS), at most",
                each(size -> Shown.megabytes(size.first().process().usage().serverPeakBytes())));
        table.row(
                "heap of `generate` before a collection, at most",
                each(size -> Shown.mebibytes(size.generated().heap().fullest())));
        table.row(
                "heap of the floor before a collection, at most",
                each(size -> Shown.mebibytes(size.floor().heap().fullest())));
        return "### Memory\n\n" + table.text() + "\n";
    }

    private String database() {
        MarkdownTable table = new MarkdownTable(header("on the disk, first night"));
        table.row("the database", each(size -> Shown.megabytes(size.databaseBytes())));
        table.row(
                "… growth from the smallest size",
                each(size ->
                        Shown.times((double) size.databaseBytes() / sizes.get(0).databaseBytes())));
        table.row("… after the night of corrections", each(size -> Shown.megabytes(size.databaseBytesLater())));
        table.row(
                "… times the workbooks", each(size -> Shown.times((double) size.databaseBytes() / size.inboxBytes())));
        largest().forEach(name -> table.row(name, each(size -> stored(size, name))));
        return "### Storage\n\nTables with their indexes (in brackets), the largest first.\n\n" + table.text() + "\n";
    }

    private List<String> largest() {
        return sizes.get(sizes.size() - 1).tables().stream()
                .limit(TABLES_SHOWN)
                .map(StoredTable::name)
                .toList();
    }

    private static String stored(MeasuredSize size, String name) {
        return size.tables().stream()
                .filter(table -> table.name().equals(name))
                .map(table -> Shown.megabytes(table.total()) + " (" + Shown.megabytes(table.indexes()) + ")")
                .findFirst()
                .orElse("");
    }

    private List<String> header(String first) {
        List<String> header = new ArrayList<>(List.of(first));
        header.addAll(each(size -> Shown.count(size.towns())));
        return header;
    }

    private List<String> each(Function<MeasuredSize, String> figure) {
        return sizes.stream().map(figure).collect(Collectors.toList());
    }
}
