package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.Grid.Merge;
import org.urbanstat.parsing.HeaderMemory.Question;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.parsing.Table.Notice;

/** Finds the rows that are the header of a form, and which form's. Knows what the form files say, and remembers. */
final class HeaderSearch {
    private static final int DEEPEST = 3;
    private static final int LONGEST_WORD = 60;
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");

    private final List<FormHeaders> forms;
    private final HeaderWords words;
    private final Set<String> titleWords = new HashSet<>();
    private final HeaderMemory memory = new HeaderMemory();

    /**
     * A header that fits.
     *
     * @param binding absent when two forms fit equally and no title decides
     * @param depth how many rows it has
     * @param slips what is to be seen of its words
     */
    record Found(Optional<HeaderBinding> binding, int depth, int score, List<Notice> slips) {}

    HeaderSearch(Iterable<Form> forms) {
        List<FormHeaders> all = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Form form : forms) {
            FormHeaders headers = new FormHeaders(form);
            all.add(headers);
            said.addAll(headers.words());
            titleWords.addAll(headers.titles());
        }
        this.forms = List.copyOf(all);
        this.words = new HeaderWords(said);
    }

    /** Everything that a header may say. */
    Set<String> words() {
        return words.all();
    }

    /** How many cells of the row are words of headers. */
    int hits(RawRow row) {
        int hits = 0;
        List<RawCell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            hits += isWord(cells.get(i)) ? 1 : 0;
        }
        return hits;
    }

    boolean isWord(RawCell cell) {
        boolean canBe = cell.kind() == Kind.TEXT && cell.text().length() <= LONGEST_WORD;
        return canBe && words.has(cell.text());
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
        List<RawRow> rows = rows(grid, at);
        List<Merge> merges = rows.stream()
                .flatMap(row -> index.mergesFrom(row.number()).stream())
                .toList();
        List<Integer> titles =
                forms.stream().map(form -> form.titleLength(names)).toList();
        return memory.answer(new Question(rows, merges, titles, isTransposed), this::searched);
    }

    private Optional<Found> searched(Question question) {
        List<Candidate> candidates = new ArrayList<>();
        for (int depth = 1; depth <= question.rows().size(); depth++) {
            List<HeaderBlock.Column> columns =
                    new HeaderBlock(question.rows().subList(0, depth), question.merges()).columns();
            for (int i = 0; i < forms.size(); i++) {
                HeaderBinding binding = HeaderBinding.of(forms.get(i), columns);
                if (question.isTransposed() ? binding.fitsDown() : binding.fits()) {
                    candidates.add(new Candidate(
                            binding, columns, depth, question.titles().get(i)));
                }
            }
        }
        return best(candidates);
    }

    /** A copy, which may be remembered without the sheet. */
    private static List<RawRow> rows(Grid grid, int at) {
        int depth = 0;
        while (depth < DEEPEST && canBeHeader(grid, at, depth + 1)) {
            depth++;
        }
        return List.copyOf(grid.rows().subList(at, at + depth));
    }

    private record Candidate(HeaderBinding binding, List<HeaderBlock.Column> columns, int depth, int titleLength) {
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
                    b.binding().score(),
                    LabelSlips.in(b.columns()));
        });
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
