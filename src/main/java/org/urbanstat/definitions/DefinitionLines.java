package org.urbanstat.definitions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds in which line of which file of {@code jobs/} something stands. */
public final class DefinitionLines {
    private final List<DefinitionFile> files;
    private final Map<String, Entry> read = new HashMap<>();

    public DefinitionLines(List<DefinitionFile> files) {
        this.files = List.copyOf(files);
    }

    /** The same, with a file as it once stood before the others, and in the place of the one that stands there today. */
    public DefinitionLines before(DefinitionFile file) {
        List<DefinitionFile> all = new ArrayList<>(List.of(file));
        files.stream().filter(f -> !f.path().equals(file.path())).forEach(all::add);
        return new DefinitionLines(all);
    }

    /**
     * The first line that has the place, in the files of a folder.
     *
     * @param folder with its slash: {@code policy/}
     * @param steps keys from the top of the file on; {@code #3} is the third item of a list, {@code indicator=resident_rate}
     *     the item of a list with that field, or several joined by &amp;, and at the top a field that the file has to have
     */
    public Optional<DefinitionLine> find(String folder, String... steps) {
        return files.stream()
                .filter(file -> file.path().startsWith(folder) && file.path().endsWith(".yml"))
                .flatMap(file -> walk(place(entry(file)), List.of(steps)).map(p -> line(file, p.line())).stream())
                .findFirst();
    }

    /** The first line of a file that holds all of the texts, for files that are tables. */
    public Optional<DefinitionLine> holding(String folder, List<String> texts) {
        for (DefinitionFile file : files) {
            List<String> lines = file.text().lines().toList();
            for (int i = 0; i < lines.size() && file.path().startsWith(folder); i++) {
                if (texts.stream().allMatch(lines.get(i)::contains)) {
                    return Optional.of(line(file, i + 1));
                }
            }
        }
        return Optional.empty();
    }

    private Entry entry(DefinitionFile file) {
        return read.computeIfAbsent(file.path(), path -> YamlFile.read(file.jobFile(), new Problems()));
    }

    /** What stands somewhere, and in which line its key or itself begins. */
    private record Place(Entry entry, int line) {}

    private static Place place(Entry entry) {
        return new Place(entry, entry.line());
    }

    private static Optional<Place> walk(Place place, List<String> steps) {
        return steps.isEmpty()
                ? Optional.of(place)
                : step(place.entry(), steps.get(0)).flatMap(below -> walk(below, steps.subList(1, steps.size())));
    }

    private static Optional<Place> step(Entry entry, String step) {
        if (step.startsWith("#")) {
            int index = Integer.parseInt(step.substring(1)) - 1;
            return entry.isList() && index < entry.items().size()
                    ? Optional.of(place(entry.items().get(index)))
                    : Optional.empty();
        }
        if (step.indexOf('=') > 0) {
            List<Entry> candidates = entry.isList() ? entry.items() : List.of(entry);
            return candidates.stream().filter(c -> hasAll(c, step)).findFirst().map(DefinitionLines::place);
        }
        return pair(entry, step)
                .map(pair -> new Place(pair.getValue(), pair.getKey().line()));
    }

    private static boolean hasAll(Entry entry, String conditions) {
        return Stream.of(conditions.split("&")).allMatch(condition -> {
            int equals = condition.indexOf('=');
            return has(entry, condition.substring(0, equals), condition.substring(equals + 1));
        });
    }

    private static boolean has(Entry entry, String key, String value) {
        return pair(entry, key)
                .map(Map.Entry::getValue)
                .filter(v -> v.isScalar() && v.text().equals(value))
                .isPresent();
    }

    private static Optional<Map.Entry<Entry, Entry>> pair(Entry entry, String key) {
        return entry.isMapping()
                ? entry.pairs().entrySet().stream()
                        .filter(pair -> pair.getKey().text().equals(key))
                        .findFirst()
                : Optional.empty();
    }

    private static DefinitionLine line(DefinitionFile file, int line) {
        return new DefinitionLine(
                file.path(),
                line,
                file.text().lines().skip(line - 1L).findFirst().orElse("").strip());
    }
}
