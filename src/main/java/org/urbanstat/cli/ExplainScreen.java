package org.urbanstat.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.urbanstat.explanation.Explained;
import org.urbanstat.explanation.Kind;
import org.urbanstat.explanation.Question;
import org.urbanstat.explanation.Remark;
import org.urbanstat.explanation.Rule;
import org.urbanstat.explanation.Source;
import org.urbanstat.vocabulary.Text;

/** An explanation as a tree on a terminal, folded to what matters unless more is asked for. */
final class ExplainScreen {
    private static final int WIDTH = 100;
    private static final int USUAL_DEPTH = 6;
    private static final int MOST_PARTS = 12;
    private static final int SHOWN_OF_MANY = 6;
    private static final String BLANKS = "   ";

    private final Output output;
    private final Question question;
    private final String name;
    private final long release;
    private final Unfolding unfolding;
    private Optional<String> folded = Optional.empty();

    ExplainScreen(Output output, Question question, Text name, long release, Unfolding unfolding) {
        this.output = output;
        this.question = question;
        this.name = output.words(name);
        this.release = release;
        this.unfolding = unfolding;
    }

    void print(Explained root) {
        Unfolding.Found shown = unfolding
                .in(root)
                .orElseThrow(() -> new WrongUsage(output.text("explain.no.path", unfolding.path(), keys(root))));
        line("", title(root));
        line("", "");
        line("", ExplainedLine.of(root, 0, output));
        if (shown.step() != root) {
            line("", "… " + shown.path());
            line("", ExplainedLine.of(shown.step(), 0, output));
        }
        details("", shown.step());
        parts("", shown.path(), shown.step(), unfolding.depth().orElse(USUAL_DEPTH));
        folded.ifPresent(path -> {
            line("", "");
            output.say("explain.unfold", command(), shortest(path, root));
        });
    }

    private String title(Explained root) {
        return output.words("explain.title", root.label(), name + " " + question.area(), question.period(), release);
    }

    private String command() {
        return question.code() + " --area " + question.area() + " --period " + question.period()
                + question.policy().map(p -> " --policy " + p).orElse("")
                + question.unit().map(u -> " --unit " + u).orElse("") + " --release " + release;
    }

    /** As many of the last keys as lead to the same step. */
    private static String shortest(String path, Explained root) {
        for (int from = path.lastIndexOf('/'); from > 0; from = path.lastIndexOf('/', from - 1)) {
            String tail = path.substring(from + 1);
            if (new Unfolding(tail, Optional.empty(), false)
                    .in(root)
                    .filter(found -> found.path().equals(path))
                    .isPresent()) {
                return tail;
            }
        }
        return path;
    }

    private static String keys(Explained root) {
        List<String> keys = new ArrayList<>();
        for (Explained step = root; !step.parts().isEmpty(); step = step.parts().get(0)) {
            step.parts().stream().limit(MOST_PARTS).map(Explained::key).forEach(keys::add);
        }
        return String.join(", ", keys.stream().distinct().limit(MOST_PARTS).toList());
    }

    private void parts(String indent, String path, Explained step, int depth) {
        if (step.parts().isEmpty() || isOneLine(step)) {
            beside(indent, step);
            return;
        }
        if (depth == 0 && !unfolding.isAll()) {
            fold(path);
            return;
        }
        List<Explained> shown = shown(step);
        boolean isCut = shown.size() < step.parts().size();
        int width = shown.stream()
                .mapToInt(p -> DisplayWidth.of(ExplainedLine.label(p, output)))
                .max()
                .orElse(0);
        for (int i = 0; i < shown.size(); i++) {
            boolean isLast = i == shown.size() - 1 && !isCut && step.beside().isEmpty();
            part(indent, path, shown.get(i), depth, isLast, width);
        }
        if (isCut) {
            boolean isOne = step.rule() == Rule.SMALLEST || step.rule() == Rule.LARGEST;
            String rest = isOne
                    ? output.words("explain.more", step.parts().size() - shown.size())
                    : ExplainedLine.rest(step, shown, output);
            line(indent, (step.beside().isEmpty() ? "└─ " : "├─ ") + rest);
            fold(path);
        }
        step.parts().stream()
                .filter(p -> p.kind() == Kind.REFERENCE)
                .flatMap(p -> p.source().stream())
                .filter(Source.OfFigure.class::isInstance)
                .map(Source.OfFigure.class::cast)
                .findFirst()
                .ifPresent(f -> line(indent, "   " + output.words("explain.each", f.code(), f.period())));
        beside(indent, step);
    }

    private void part(String indent, String path, Explained part, int depth, boolean isLast, int width) {
        String below = path.isEmpty() ? part.key() : path + "/" + part.key();
        boolean isClosed = isClosed(part, depth);
        line(indent, (isLast ? "└─ " : "├─ ") + ExplainedLine.of(part, width, output) + (isClosed ? " ▸" : ""));
        String further = indent + (isLast ? BLANKS : "│  ");
        details(further, part);
        if (isClosed) {
            fold(below);
        } else {
            parts(further, below, part, depth - 1);
        }
    }

    /** A town within a county, and what lies deeper than was asked for. */
    private boolean isClosed(Explained part, int depth) {
        boolean isTown = part.kind() == Kind.TOWN && unfolding.depth().isEmpty();
        return !unfolding.isAll() && !part.parts().isEmpty() && !isOneLine(part) && (depth == 1 || isTown);
    }

    /** A row whose only cell stands in its own line. */
    private static boolean isOneLine(Explained step) {
        return step.kind() == Kind.ROW
                && step.parts().size() == 1
                && step.beside().isEmpty()
                && step.parts().get(0).remarks().isEmpty();
    }

    /** All where they are few or were asked for by name; else those that weigh most. */
    private List<Explained> shown(Explained step) {
        if (unfolding.isAll()
                || step.parts().size() <= MOST_PARTS
                || !unfolding.path().isEmpty() && unfolding.path().endsWith(step.key())) {
            return step.parts();
        }
        Comparator<Explained> leastFirst =
                Comparator.comparing(p -> p.contribution().abs());
        return step.parts().stream()
                .sorted(step.rule() == Rule.SMALLEST ? leastFirst : leastFirst.reversed())
                .limit(SHOWN_OF_MANY)
                .toList();
    }

    private void beside(String indent, Explained step) {
        List<Explained> beside = step.beside().stream()
                .filter(b -> unfolding.isAll() || b.kind() != Kind.COVERAGE)
                .toList();
        int shown = unfolding.isAll() ? beside.size() : Math.min(beside.size(), MOST_PARTS);
        for (int i = 0; i < shown; i++) {
            Explained part = beside.get(i);
            line(indent, (i == beside.size() - 1 ? "╰╴ " : "├╴ ") + ExplainedLine.of(part, 0, output));
            details(indent + (i == beside.size() - 1 ? BLANKS : "│  "), part);
        }
        if (shown < beside.size()) {
            line(indent, "╰╴ " + output.words("explain.more", beside.size() - shown));
        }
    }

    /** Where it was read, and what is to be known of it. */
    private void details(String indent, Explained step) {
        String bar = step.parts().isEmpty() || isOneLine(step) ? BLANKS : "│  ";
        ExplainedLine.sources(step, output).forEach(source -> line(indent + bar, source));
        for (Remark remark : step.remarks()) {
            Text text = remark.text();
            line(indent + bar, mark(remark) + output.words(text));
        }
    }

    private static String mark(Remark remark) {
        return switch (remark.kind()) {
            case FINDING, DISAGREES -> "! ";
            case WAIVER -> "~ ";
            case LEFT_OUT -> "× ";
            case CLAUSE -> "§ ";
            case NOTE -> "· ";
        };
    }

    private void fold(String path) {
        if (folded.isEmpty()) {
            folded = Optional.of(path);
        }
    }

    private void line(String indent, String text) {
        output.out().println(DisplayWidth.cut((indent + text).stripTrailing(), WIDTH));
    }
}
