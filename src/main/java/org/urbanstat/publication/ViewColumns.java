package org.urbanstat.publication;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/** The columns of a view: those it has, in their order, then those that are new. */
final class ViewColumns {
    private ViewColumns() {}

    /**
     * @param fixed columns that stand first and are not part of the answer
     * @param wanted columns that the definitions ask for
     */
    static List<String> grown(JdbcClient jdbc, String view, List<String> fixed, List<String> wanted) {
        List<String> columns = new ArrayList<>(
                jdbc.sql(SqlFile.beside(ViewColumns.class, "view-columns").text())
                        .param("view", view)
                        .query(String.class)
                        .list());
        columns.removeAll(fixed);
        wanted.stream().filter(w -> !columns.contains(w) && !fixed.contains(w)).forEach(columns::add);
        return columns;
    }
}
