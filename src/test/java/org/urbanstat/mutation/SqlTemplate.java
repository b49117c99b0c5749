package org.urbanstat.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement of a file, which is recognized when it reaches the driver: its holes are filled by then, names in braces with
 * text and parameters with question marks.
 */
final class SqlTemplate {
    private static final Pattern HOLE = Pattern.compile("\\{[a-z_.]+}|(?<!:):[a-z_]+");

    private final String text;
    private final String prefix;
    private final List<String> holes;
    private final Pattern filled;
    private final Map<String, String> groups = new LinkedHashMap<>();

    SqlTemplate(String text) {
        this.text = withoutComments(text);
        this.holes = holes(this.text);
        Matcher first = HOLE.matcher(this.text);
        this.prefix = first.find() ? this.text.substring(0, first.start()) : this.text;
        this.filled = Pattern.compile(pattern(), Pattern.DOTALL);
    }

    String text() {
        return text;
    }

    /** Whether the change left every parameter and name where it was, one behind the other. */
    boolean hasHolesOf(String changed) {
        return holes.equals(holes(changed));
    }

    /** What fills the holes of the statement, or nothing when it is another. */
    Optional<Map<String, String>> fillings(String sql) {
        String bare = withoutComments(sql);
        if (!bare.startsWith(prefix)) {
            return Optional.empty();
        }
        Matcher matcher = filled.matcher(bare);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> fillings = new LinkedHashMap<>();
        groups.forEach((hole, group) -> fillings.put(hole, matcher.group(group)));
        return Optional.of(fillings);
    }

    static String fill(String changed, Map<String, String> fillings) {
        return HOLE.matcher(changed)
                .replaceAll(hole -> Matcher.quoteReplacement(fillings.getOrDefault(hole.group(), "?")));
    }

    private String pattern() {
        StringBuilder pattern = new StringBuilder();
        Matcher hole = HOLE.matcher(text);
        int end = 0;
        while (hole.find()) {
            pattern.append(Pattern.quote(text.substring(end, hole.start()))).append(filling(hole.group()));
            end = hole.end();
        }
        return pattern.append(Pattern.quote(text.substring(end))).toString();
    }

    private String filling(String hole) {
        if (hole.startsWith(":")) {
            return "\\?";
        }
        String known = groups.get(hole);
        if (known != null) {
            return "\\k<" + known + ">";
        }
        groups.put(hole, "hole" + groups.size());
        return "(?<" + groups.get(hole) + ">.*?)";
    }

    private static List<String> holes(String sql) {
        return new ArrayList<>(
                HOLE.matcher(sql).results().map(MatchResult::group).toList());
    }

    private static String withoutComments(String sql) {
        return sql.lines()
                .filter(line -> !line.stripLeading().startsWith("--"))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
