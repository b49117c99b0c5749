package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;

/**
 * The header spellings of one form, and what a header path means in it. A meaning is a list of field codes: one is
 * certain, several are open and never guessed between, none is unknown.
 */
final class FormHeaders {
    private static final Set<String> SUMS = Set.of("合计", "总计", "小计", "计", "共计", "总数", "合计数");

    private final Form form;
    private final List<String> titles;
    private final Map<String, List<String>> spellings = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> leaves = new LinkedHashSet<>();

    FormHeaders(Form form) {
        this.form = form;
        this.titles = form.titles().stream().map(HeaderText::plain).toList();
        form.fields().forEach(f -> headers.put(f.code(), HeaderText.path(f.header())));
        headers.forEach((code, header) -> spellings.put(header, List.of(code)));
        form.ambiguousHeaders().forEach((header, codes) -> spellings.put(HeaderText.path(header), List.copyOf(codes)));
        for (Field field : form.fields()) {
            field.synonyms().forEach(s -> spellings.putIfAbsent(HeaderText.path(s), List.of(field.code())));
            addPath(field);
        }
    }

    /** 常住人口/男 stands under 常住人口, and is also spelled 常住人口男, 男常住人口 and 常住人口(男). */
    private void addPath(Field field) {
        String header = header(field.code());
        int slash = header.lastIndexOf('/');
        if (slash < 0) {
            return;
        }
        String above = header.substring(0, slash);
        String leaf = header.substring(slash + 1);
        leaves.add(leaf);
        List<String> totals = spellings.getOrDefault(above, List.of());
        if (totals.size() == 1) {
            parents.put(field.code(), totals.get(0));
        }
        for (String flat : List.of(above + leaf, leaf + above, above + "(" + leaf + ")")) {
            spellings.putIfAbsent(flat, List.of(field.code()));
        }
    }

    Form form() {
        return form;
    }

    List<String> titles() {
        return titles;
    }

    /** How long the longest title of the form is that one of the names holds; 0 where none does. */
    int titleLength(List<String> names) {
        int longest = 0;
        for (String title : titles) {
            for (String name : names) {
                if (title.length() > longest && name.contains(title)) {
                    longest = title.length();
                }
            }
        }
        return longest;
    }

    /** Every text by which a cell shows itself to be of this form's header; bare 男 and 女 are not among them. */
    Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        for (String spelling : spellings.keySet()) {
            words.add(spelling);
            words.add(spelling.split("/", -1)[0]);
        }
        return words;
    }

    /**
     * The fields that the header path can mean.
     *
     * @param path parts from above to below, without blanks
     * @param total the total that stands before it in the row; empty when none does
     */
    List<String> meaning(List<String> path, String total) {
        String last = path.get(path.size() - 1);
        if (path.size() == 1 && isLeaf(last)) {
            return total.isEmpty() ? List.of() : child(total, last).stream().toList();
        }
        List<String> whole = spellings.getOrDefault(String.join("/", path), List.of());
        if (!whole.isEmpty()) {
            return path.size() == 1 ? unlessOfAnotherTotal(whole, last, total) : whole;
        }
        if (path.size() == 1) {
            return total.isEmpty() ? List.of() : child(total, last).stream().toList();
        }
        List<String> torn = spellings.getOrDefault(String.join("", path), List.of());
        if (torn.size() == 1 && !isLeaf(last)) {
            return torn;
        }
        List<String> above = meaning(path.subList(0, path.size() - 1), "");
        if (SUMS.contains(last)) {
            return above;
        }
        return above.isEmpty() ? meaning(path.subList(1, path.size()), total) : under(above, last);
    }

    /** The fields one of whose spellings fits, each once, in the form's order. */
    List<String> spelledLike(Predicate<String> fits) {
        Set<String> fields = new LinkedHashSet<>();
        spellings.forEach((spelling, codes) -> {
            if (codes.size() == 1 && fits.test(spelling)) {
                fields.addAll(codes);
            }
        });
        return form.fields().stream().map(Field::code).filter(fields::contains).toList();
    }

    /** What 男 in the next column belongs to, when this column means the field. */
    String totalAfter(String field) {
        return parents.getOrDefault(field, field);
    }

    /** Whether the field is a part of another, as 男 is of 常住人口. */
    boolean isPart(String field) {
        return parents.containsKey(field);
    }

    /** Whether the text alone says nothing without a total before it. */
    boolean isLeaf(String text) {
        return leaves.contains(text) || (text.endsWith("性") && leaves.contains(text.substring(0, text.length() - 1)));
    }

    private List<String> under(List<String> totals, String leaf) {
        Set<String> children = new LinkedHashSet<>();
        totals.forEach(t -> child(t, leaf).ifPresent(children::add));
        if (totals.size() > 1) {
            return children.size() > 1 ? List.copyOf(children) : List.of();
        }
        if (!children.isEmpty()) {
            return List.copyOf(children);
        }
        List<String> alone = isLeaf(leaf) ? List.of() : spellings.getOrDefault(leaf, List.of());
        boolean isElsewhere = alone.stream().anyMatch(f -> parents.containsKey(f) && !totals.contains(parents.get(f)));
        return isElsewhere ? List.of() : alone;
    }

    /** 城镇人口 behind 户籍人口 may be of either population: a spelling of one total, a part of another. */
    private List<String> unlessOfAnotherTotal(List<String> meant, String text, String total) {
        String own = parents.get(meant.get(0));
        if (meant.size() > 1 || own == null || total.isEmpty() || own.equals(total)) {
            return meant;
        }
        Optional<String> other = child(total, text);
        if (other.isEmpty() || other.get().equals(meant.get(0))) {
            return meant;
        }
        return List.of(meant.get(0), other.get());
    }

    private Optional<String> child(String total, String leaf) {
        List<String> spelled = new ArrayList<>(List.of(leaf));
        for (String ending : List.of("性", "人口", "人口数")) {
            if (leaf.endsWith(ending)) {
                spelled.add(leaf.substring(0, leaf.length() - ending.length()));
            }
        }
        return spelled.stream()
                .flatMap(s -> spellings.getOrDefault(header(total) + "/" + s, List.of()).stream())
                .filter(f -> !f.equals(total))
                .findFirst();
    }

    private String header(String field) {
        return headers.getOrDefault(field, "");
    }
}
