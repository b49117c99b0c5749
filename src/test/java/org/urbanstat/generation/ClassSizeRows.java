package org.urbanstat.generation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classes of a town's schools by size, as many and as large as its table of schools says. */
final class ClassSizeRows {
    private static final int[] LEAST = {1, 26, 31, 36, 41, 46, 51, 56, 61, 66};
    private static final List<String> BINS =
            List.of("25_fewer", "26_30", "31_35", "36_40", "41_45", "46_50", "51_55", "56_60", "61_65", "66_plus");
    private static final int LARGE = 7;

    private ClassSizeRows() {}

    static List<Map<String, Object>> of(List<Map<String, Object>> schools) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> school : schools) {
            switch (school.get("stage").toString()) {
                case "小学", "教学点" -> rows.add(row(school, "小学", 0, 1));
                case "初中" -> rows.add(row(school, "初中", 0, 1));
                case "高中" -> rows.add(row(school, "高中", 0, 1));
                case "九年一贯" -> {
                    rows.add(row(school, "小学", 0, 2));
                    rows.add(row(school, "初中", 1, 2));
                }
                default -> {}
            }
        }
        return rows;
    }

    /** The how-manieth part of a school that is taken in so many parts, the first the larger. */
    private static Map<String, Object> row(Map<String, Object> school, String stage, int part, int parts) {
        long classes = part(school, "classes", part, parts);
        long oversize = part(school, "classes_66_plus", part, parts);
        long large = part(school, "classes_56_65", part, parts);
        long enrolment = Math.max(part(school, "enrolment", part, parts), large * 56 + oversize * 66 + classes);
        long[] counts = new long[LEAST.length];
        counts[LARGE] = large - large / 3;
        counts[LARGE + 1] = large / 3;
        counts[LARGE + 2] = oversize;
        spread(counts, classes - large - oversize, enrolment - large * 61 - oversize * 66);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("school_code", school.get("school_code"));
        row.put("school_name", school.get("school_name"));
        row.put("town_code", school.get("town_code"));
        row.put("stage", stage);
        row.put("enrolment", enrolment);
        row.put("classes", classes);
        for (int i = 0; i < counts.length; i++) {
            row.put("classes_" + BINS.get(i), counts[i]);
        }
        return row;
    }

    /** Classes of usual size: as large as they are on the average, a third of them one size smaller. */
    private static void spread(long[] counts, long classes, long pupils) {
        if (classes <= 0) {
            return;
        }
        int usual = 0;
        while (usual < LARGE - 1 && LEAST[usual + 1] * classes <= pupils) {
            usual++;
        }
        long smaller = usual == 0 ? 0 : classes / 3;
        counts[usual] += classes - smaller;
        if (smaller > 0) {
            counts[usual - 1] += smaller;
        }
    }

    private static long part(Map<String, Object> school, String field, int part, int parts) {
        long whole = (Long) school.get(field);
        long each = whole / parts;
        return part == 0 ? whole - each * (parts - 1) : each;
    }
}
