package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.ScorecardPolicy.FalseData;
import org.urbanstat.definitions.ScorecardPolicy.Grade;
import org.urbanstat.definitions.ScorecardPolicy.LateReturns;
import org.urbanstat.definitions.ScorecardPolicy.NoticeList;
import org.urbanstat.definitions.ScorecardPolicy.TiltList;

/** A policy file that scores towns and departments. */
final class ScorecardFile {
    static final String[] KEYS = {
        "remark",
        "receivers",
        "periods",
        "missing_value",
        "towns",
        "departments",
        "grades",
        "tilt_list",
        "notice_list",
        "false_data"
    };

    private static final int MOST = 1_000;

    private final Section section;
    private final Policies.Mandate mandate;
    private final ScoreItemFile items;

    ScorecardFile(Section section, Policies.Mandate mandate, ScoreItemFile items) {
        this.section = section;
        this.mandate = mandate;
        this.items = items;
    }

    ScorecardPolicy read() {
        return new ScorecardPolicy(
                mandate,
                section.words("remark"),
                OrdinalRanges.read(section.required("receivers")),
                section.required("periods").items().stream()
                        .map(item -> PolicyYears.within(item, mandate))
                        .toList(),
                section.required("missing_value").word(ScorecardPolicy.MissingValue.class),
                items.ofTowns(section.required("towns")),
                items.ofDepartments(section.required("departments")),
                grades(section.required("grades")),
                tilt(section.required("tilt_list").section("one_in", "at_least")),
                notice(section.required("notice_list").section("below", "late_returns")),
                section.items("false_data").stream().map(this::falseData).toList());
    }

    private static List<Grade> grades(Entry entry) {
        List<Grade> grades = new ArrayList<>();
        List<Entry> entries = entry.items();
        for (Entry item : entries) {
            Section grade = item.section("grade", "from");
            Optional<BigDecimal> from = grade.optional("from").map(e -> e.numberFrom(BigDecimal.ZERO));
            boolean isLast = grades.size() == entries.size() - 1;
            if (from.isPresent() == isLast) {
                item.report("grade.end", grade.text("grade"));
            }
            grades.stream()
                    .map(Grade::from)
                    .flatMap(Optional::stream)
                    .filter(above -> from.isPresent() && from.get().compareTo(above) >= 0)
                    .findFirst()
                    .ifPresent(above ->
                            item.report("grade.order", from.orElseThrow().toPlainString(), above));
            grades.add(new Grade(grade.text("grade"), from));
        }
        if (grades.isEmpty() && !entry.isMissing()) {
            entry.report("no.grade", "");
        }
        return List.copyOf(grades);
    }

    private static TiltList tilt(Section tilt) {
        return new TiltList(
                (int) tilt.required("one_in").whole(1, MOST),
                tilt.required("at_least").numberFrom(BigDecimal.ZERO));
    }

    private NoticeList notice(Section notice) {
        return new NoticeList(
                notice.required("below").numberFrom(BigDecimal.ZERO),
                notice.optional("late_returns").map(this::lateReturns));
    }

    private LateReturns lateReturns(Entry entry) {
        Section late = entry.section("indicator", "at_least");
        return new LateReturns(items.indicator(late.required("indicator")), (int)
                late.required("at_least").whole(1, MOST));
    }

    private FalseData falseData(Entry entry) {
        Section found = entry.section("subject", "period", "document");
        return new FalseData(
                items.subject(found.required("subject")),
                PolicyYears.within(found.required("period"), mandate),
                found.text("document"));
    }
}
