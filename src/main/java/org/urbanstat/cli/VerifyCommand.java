package org.urbanstat.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbanstat.database.Database;
import org.urbanstat.pipeline.Verification;
import org.urbanstat.publication.Recomputation;
import org.urbanstat.publication.RowDifference;
import org.urbanstat.publication.VerifyingKey;
import org.urbanstat.vocabulary.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves a release: exit code 1 when anything speaks against it. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "RELEASE", descriptionKey = "parameter.verify")
    private @Nullable Long release;

    @Option(names = "--strict", descriptionKey = "option.strict")
    private boolean isStrict;

    @Option(names = "--stored-only", descriptionKey = "option.stored-only")
    private boolean isStoredOnly;

    private final Output output;

    VerifyCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        try (Database database = options.database()) {
            Verification.Report report = new Verification(database.dataSource(), VerifyingKey.ofProcess())
                    .of(Optional.ofNullable(release), !isStoredOnly);
            boolean isGood = report.isGood(isStrict);
            if (options.isJson()) {
                output.out().println(VerifyJson.of(report, isGood));
            } else {
                print(report, isGood);
            }
            return isGood ? 0 : 1;
        }
    }

    private void print(Verification.Report report, boolean isGood) {
        output.say(
                "verify.head",
                report.release().releaseId(),
                report.release().publishedAt().toInstant(),
                report.release().programVersion());
        say(report.remarks());
        if (report.broken().isEmpty()) {
            output.say(report.hasManifest() ? "verify.stored.good" : "verify.stored.none", report.auditEvents());
        } else {
            output.say("verify.stored.broken", report.broken().size());
            say(report.broken());
        }
        report.recomputed().ifPresent(recomputed -> print(report, recomputed));
        if (report.isUnproved()) {
            output.say("verify.recomputed.not");
        }
        if (isGood) {
            output.say(report.isUnproved() ? "verify.good.stored" : "verify.good");
        } else {
            output.say(report.isUnproved() && report.broken().isEmpty() ? "verify.unproved" : "verify.bad");
        }
    }

    private void print(Verification.Report report, Recomputation.Outcome recomputed) {
        if (recomputed.rowCount() == 0) {
            output.say("verify.recomputed.equal");
            return;
        }
        boolean isSame = report.release().isOfThisProgram();
        output.say(isSame ? "verify.recomputed.differs" : "verify.recomputed.other", recomputed.rowCount());
        for (RowDifference difference : recomputed.first()) {
            output.say(
                    "verify.difference",
                    difference.table(),
                    difference.key(),
                    difference.column(),
                    shown(difference.published()),
                    shown(difference.recomputed()));
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? "-" : value;
    }

    private void say(List<Text> sentences) {
        sentences.forEach(sentence -> output.out().println("  " + output.words(sentence)));
    }
}
