package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

/** A marked copy that nothing asks for, put in by hand: a night that looks takes it away. */
final class UnaskedCopy {
    private UnaskedCopy() {}

    static void putInto(TestInstallation urbanstat) {
        assertThat(urbanstat
                        .client()
                        .sql("insert into feedback.marked_copy (submission_id, file_name, made_from, bytes, run_id)"
                                + " select s.submission_id, 'unasked', '', '', s.run_id from intake.submission s"
                                + " where s.submission_id not in (select submission_id from feedback.spoken_of)"
                                + " order by s.submission_id limit 1")
                        .update())
                .isEqualTo(1);
    }

    static boolean isIn(TestInstallation urbanstat) {
        return !urbanstat
                .lines("select 1 from feedback.marked_copy where file_name = 'unasked'")
                .isEmpty();
    }
}
