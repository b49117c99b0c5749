package org.urbanstat.parsing;

import java.util.List;
import java.util.Set;
import org.urbanstat.parsing.Table.HeaderProblem;
import org.urbanstat.parsing.Table.Kind;

/** Says of unknown headers which fields without a column are spelled nearly so. Only ever suggested. */
final class NearHeaders {
    private static final int SHORTEST = 3;
    private static final int LONG = 6;
    /** Nobody reads more suggestions, and each costs a comparison with every spelling. */
    private static final int MOST = 30;

    private static final Set<String> OPPOSITES = Set.of("男", "女", "城", "乡", "村", "内", "外", "入", "出", "非");

    private final HeaderBinding binding;
    private int asked;

    NearHeaders(HeaderBinding binding) {
        this.binding = binding;
    }

    List<HeaderProblem> problems() {
        return binding.problems().stream().map(this::suggested).toList();
    }

    private HeaderProblem suggested(HeaderProblem problem) {
        String text = HeaderText.path(problem.found());
        boolean isAsked = problem.kind() == Kind.UNKNOWN_COLUMN && text.length() >= SHORTEST && text.length() <= 30;
        if (!isAsked || ++asked > MOST) {
            return problem;
        }
        List<String> near = binding.headers().spelledLike(spelling -> isNear(text, spelling)).stream()
                .filter(field -> !binding.columns().containsKey(field))
                .toList();
        return new HeaderProblem(
                problem.kind(), problem.field(), problem.row(), problem.column(), problem.found(), near);
    }

    private static boolean isNear(String text, String spelling) {
        int allowed = Math.min(text.length(), spelling.length()) >= LONG ? 2 : 1;
        return spelling.length() >= SHORTEST
                && Math.abs(text.length() - spelling.length()) <= allowed
                && !differsInOpposites(text, spelling)
                && distance(text, spelling) <= allowed;
    }

    /** 城镇户籍 is no slip of the pen for 乡村户籍. */
    private static boolean differsInOpposites(String text, String spelling) {
        return OPPOSITES.stream().anyMatch(word -> text.contains(word) != spelling.contains(word));
    }

    /** How many letters must be put in, taken out or changed. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.length()];
    }
}
