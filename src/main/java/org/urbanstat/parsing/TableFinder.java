package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.urbanstat.parsing.HeaderSearch.Found;
import org.urbanstat.parsing.Table.HeaderProblem;
import org.urbanstat.parsing.Table.Notice;
import org.urbanstat.parsing.Table.Sight;

/** Finds the tables of one sheet: title block above, header, body, notes below; then perhaps the next. */
final class TableFinder {
    /** A header may begin with a group row that explains less than the row below it. */
    private static final int ROWS_TO_COMPARE = 3;

    private static final int WORDS_OF_A_HEADER = 2;
    /** What stands farther above a table is no title of it, and would be read again for each header. */
    static final int TITLE_ROWS = 40;

    private final HeaderSearch search;
    private final Grid grid;
    private final RowHits hits;
    private final SheetIndex merges;
    private final String fileName;
    private final Allowance allowance;
    /** Rows above a grid that was turned. */
    private final List<RawRow> titlesOfAll;

    private final boolean isTransposed;
    private final List<Table> tables = new ArrayList<>();
    /** First row that no table has used. */
    private int unused;

    TableFinder(HeaderSearch search, Grid grid, RowHits hits, String fileName, Allowance allowance) {
        this(search, grid, hits, fileName, allowance, List.of(), false);
    }

    TableFinder(HeaderSearch search, VerticalBlock block, String fileName, Allowance allowance) {
        this(search, block.turned(), new RowHits(search, block.turned()), fileName, allowance, block.titles(), true);
    }

    private TableFinder(
            HeaderSearch search,
            Grid grid,
            RowHits hits,
            String fileName,
            Allowance allowance,
            List<RawRow> titlesOfAll,
            boolean isTransposed) {
        this.search = search;
        this.grid = grid;
        this.hits = hits;
        this.merges = new SheetIndex(grid);
        this.fileName = fileName;
        this.allowance = allowance;
        this.titlesOfAll = titlesOfAll;
        this.isTransposed = isTransposed;
    }

    /** The tables in the order of their rows; none where no row looks like a header. */
    List<Table> tables() {
        int at = 0;
        while (at < grid.rows().size()) {
            Optional<Header> header = header(at, 1);
            at = header.isPresent() ? read(header.get()) : at + 1;
        }
        return tables.isEmpty() ? foreign().stream().toList() : List.copyOf(tables);
    }

    private record Header(int index, Found found) {
        int score() {
            return found.score();
        }
    }

    /** The best header that begins at the row or just below. */
    private Optional<Header> header(int index, int leastHits) {
        allowance.checkTime();
        if (hits.of(index) < leastHits) {
            return Optional.empty();
        }
        Optional<Header> best = at(index);
        int end = best.isEmpty()
                ? index
                : Math.min(index + ROWS_TO_COMPARE, grid.rows().size());
        for (int i = index + 1; i < end; i++) {
            Optional<Header> below = hits.of(i) > 0 ? at(i) : Optional.empty();
            best = below.isPresent() && below.get().score() > best.orElseThrow().score() ? below : best;
        }
        return best;
    }

    private Optional<Header> at(int at) {
        allowance.takeHeader();
        return search.at(grid, merges, at, isTransposed, names(at)).map(f -> new Header(at, f));
    }

    private List<String> names(int headerIndex) {
        Stream<String> titles =
                above(headerIndex).stream().flatMap(r -> r.cells().stream()).map(RawCell::text);
        return Stream.concat(titles, Stream.of(grid.sheet(), fileName))
                .map(HeaderText::plain)
                .toList();
    }

    /** Reads the table under the header; yields the row to go on from. */
    private int read(Header header) {
        int bodyIndex = header.index() + header.found().depth();
        Optional<HeaderBinding> binding = header.found().binding();
        if (binding.isEmpty()) {
            tables.add(unbound(header.index(), header.found().depth()));
            unused = grid.rows().size();
            return unused;
        }
        TitleBlock titles = titles(header.index());
        int headerRow = grid.rows().get(bodyIndex - 1).number();
        TableBody body = new TableBody(binding.get(), headerRow, merges, search);
        unused = bodyIndex;
        int end = readBody(body, binding.get());
        tables.add(new Table(
                grid.sheet(),
                grid.isHidden(),
                Optional.of(binding.get().headers().form().code()),
                titles.titles(),
                titles.unitLine(),
                headerRow,
                binding.get().columns(),
                List.copyOf(body.rows()),
                List.copyOf(body.totalRows()),
                problems(header, binding.get(), body),
                notices(header, binding.get(), body),
                isTransposed));
        return end;
    }

    private List<HeaderProblem> problems(Header header, HeaderBinding binding, TableBody body) {
        List<RawRow> rows = grid.rows()
                .subList(header.index(), header.index() + header.found().depth());
        List<HeaderProblem> problems = new ArrayList<>(new NearHeaders(binding).problems());
        problems.addAll(new NamelessColumns(rows, grid.merges()).problems(body.rows()));
        return List.copyOf(problems);
    }

    private List<Notice> notices(Header header, HeaderBinding binding, TableBody body) {
        List<Notice> notices = new ArrayList<>(header.found().slips());
        int last = header.index() + header.found().depth() - 1;
        int row = grid.rows().get(last).number();
        binding.columns().forEach((field, column) -> {
            if (grid.hiddenColumns().contains(column.column())) {
                notices.add(new Notice(Sight.HIDDEN_COLUMN, field, column.column(), row, row, column.header(), ""));
            }
        });
        notices.addAll(body.notices());
        return List.copyOf(notices);
    }

    /** Takes rows up to the next table's header; yields that header's row, or the end. */
    private int readBody(TableBody body, HeaderBinding binding) {
        int index = unused;
        while (index < grid.rows().size()) {
            Optional<Header> next = header(index, body.isBroken() ? 1 : WORDS_OF_A_HEADER);
            if (next.isEmpty()) {
                unused = body.take(grid.rows().get(index)) ? index + 1 : unused;
                index++;
            } else if (repeats(next.get(), binding, body)) {
                index = next.get().index() + next.get().found().depth();
            } else {
                return index;
            }
        }
        return index;
    }

    /** Whether it is the same header once more, as printed on every page, with no title between. */
    private static boolean repeats(Header next, HeaderBinding binding, TableBody body) {
        return !body.isBroken()
                && next.found()
                        .binding()
                        .filter(b -> b.headers() == binding.headers())
                        .filter(b -> b.columns().equals(binding.columns()))
                        .isPresent();
    }

    private TitleBlock titles(int headerIndex) {
        return TitleBlock.of(above(headerIndex));
    }

    private List<RawRow> above(int headerIndex) {
        if (isTransposed) {
            return titlesOfAll;
        }
        int first = Math.max(Math.min(unused, headerIndex), headerIndex - TITLE_ROWS);
        return grid.rows().subList(first, headerIndex);
    }

    /** A table of no form that we know: the row with most words of headers, if it has any worth the name. */
    private Optional<Table> foreign() {
        return IntStream.range(0, grid.rows().size())
                .boxed()
                .filter(i -> hits.of(i) >= WORDS_OF_A_HEADER)
                .max(Comparator.<Integer>comparingInt(hits::of).thenComparing(Comparator.reverseOrder()))
                .map(i -> unbound(i, 1));
    }

    private Table unbound(int index, int depth) {
        TitleBlock titles = titles(index);
        List<RawRow> below = grid.rows().subList(index + depth, grid.rows().size());
        return new Table(
                grid.sheet(),
                grid.isHidden(),
                Optional.empty(),
                titles.titles(),
                titles.unitLine(),
                grid.rows().get(index + depth - 1).number(),
                Map.of(),
                below.stream().filter(r -> !RowWords.isSum(r)).toList(),
                below.stream().filter(RowWords::isSum).toList(),
                List.of());
    }
}
