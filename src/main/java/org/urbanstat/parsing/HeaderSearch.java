package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.RawCell.Kind;

/** Finds the rows that are the header of a form, and which form's. Holds only what the form files say. */
final class HeaderSearch {
    private static final int DEEPEST = 3;
    private static final int LONGEST_WORD = 60;
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");

    private final List<FormHeaders> forms;
    private final Set<String> words = new HashSet<>();
    private final Set<String> titleWords = new HashSet<>();

    /**
     * A header that fits.
     *
     * @param binding absent when two forms fit equally and no title decides
     * @param depth how many rows it has
     */
    record Found(Optional<HeaderBinding> binding, int depth, int score) {}

    HeaderSearch(Iterable<Form> forms) {
        List<FormHeaders> all = new ArrayList<>();
        for (Form form : forms) {
            FormHeaders headers = new FormHeaders(form);
            all.add(headers);
            words.addAll(headers.words());
            form.titles().forEach(t -> titleWords.add(HeaderText.plain(t)));
        }
        this.forms = List.copyOf(all);
    }

    /** Everything that a header may say. */
    Set<String> words() {
        return Set.copyOf(words);
    }

    /** How many cells of the row are words of headers. */
    int hits(RawRow row) {
        int hits = 0;
        for (RawCell cell : row.cells()) {
            hits += isWord(cell) ? 1 : 0;
        }
        return hits;
    }

    boolean isWord(RawCell cell) {
        boolean canBe = cell.kind() == Kind.TEXT && cell.text().length() <= LONGEST_WORD;
        return canBe && words.contains(HeaderText.of(cell.text()).text());
    }

    /** Whether the text names a form. */
    boolean isTitle(String text) {
        String plain = HeaderText.plain(text);
        return titleWords.stream().anyMatch(plain::contains);
    }

    /**
     * The header that begins at the row, if a form fits it.
     *
     * @param at the row among the sheet's
     * @param isTransposed whether the grid was turned
     * @param names title, sheet and file, which decide between forms that fit equally
     */
    Optional<Found> at(Grid grid, SheetIndex index, int at, boolean isTransposed, List<String> names) {
        List<Candidate> candidates = new ArrayList<>();
        for (int depth = 1; depth <= DEEPEST && canBeHeader(grid, at, depth); depth++) {
            List<RawRow> rows = grid.rows().subList(at, at + depth);
            List<HeaderBlock.Column> columns = new HeaderBlock(rows, index).columns();
            for (FormHeaders form : forms) {
                HeaderBinding binding = HeaderBinding.of(form, columns);
                if (isTransposed ? binding.fitsDown() : binding.fits()) {
                    candidates.add(new Candidate(binding, depth, titleLength(form.form(), names)));
                }
            }
        }
        return best(candidates);
    }

    private record Candidate(HeaderBinding binding, int depth, int titleLength) {
        static final Comparator<Candidate> WORST_FIRST = Comparator.<Candidate>comparingInt(
                        c -> c.binding().score())
                .thenComparingInt(Candidate::titleLength)
                .thenComparingInt(c -> c.binding().units())
                .thenComparing(Candidate::depth, Comparator.reverseOrder());

        boolean rivals(Candidate other) {
            return binding.headers() != other.binding.headers()
                    && binding.score() == other.binding.score()
                    && titleLength == other.titleLength;
        }
    }

    private static Optional<Found> best(List<Candidate> candidates) {
        Optional<Candidate> best = candidates.stream().max(Candidate.WORST_FIRST);
        return best.map(b -> {
            boolean isTie = candidates.stream().anyMatch(b::rivals);
            return new Found(
                    isTie ? Optional.empty() : Optional.of(b.binding()),
                    b.depth(),
                    b.binding().score());
        });
    }

    private static int titleLength(Form form, List<String> names) {
        return form.titles().stream()
                .map(HeaderText::plain)
                .filter(t -> names.stream().anyMatch(n -> n.contains(t)))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** Rows that follow each other; a row that holds a number is no part of a header. */
    private static boolean canBeHeader(Grid grid, int index, int depth) {
        int last = index + depth - 1;
        return last < grid.rows().size()
                && grid.rows().get(last).number() == grid.rows().get(index).number() + depth - 1
                && grid.rows().get(last).cells().stream().noneMatch(HeaderSearch::isNumber);
    }

    private static boolean isNumber(RawCell cell) {
        return cell.kind() == Kind.NUMBER || NUMBER.matcher(cell.text()).matches();
    }
}
