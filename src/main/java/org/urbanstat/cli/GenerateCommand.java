package org.urbanstat.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.urbanstat.generation.DirtyCountry;
import org.urbanstat.generation.SyntheticCountry;
import org.urbanstat.vocabulary.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a synthetic country and the definitions that fit it. */
@Command(name = "generate")
final class GenerateCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--towns", required = true, paramLabel = "N", descriptionKey = "option.towns")
    private int towns;

    @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "option.generate.period")
    private String period = "";

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "option.seed")
    private long seed = 1;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "option.out")
    private Path out = Path.of(".");

    @Option(names = "--dirt", descriptionKey = "option.dirt")
    private boolean isDirty;

    private final Output output;

    GenerateCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        if (!period.matches("(19|20)[0-9]{2}")) {
            throw new WrongUsage(output.text("generate.period", period));
        }
        if (towns < 1) {
            throw new WrongUsage(output.text("generate.towns", towns));
        }
        Progress progress = new Progress(output.err(), Terminal.ofThisProcess(), output.language());
        AtomicInteger shown = new AtomicInteger();
        progress.begin(output.text("generate.progress"), towns);
        write(done -> progress.advance(done - shown.getAndSet(done)));
        progress.finish();
        output.say("generate.done", towns, period, out.resolve("inbox"), out.resolve("jobs"), out.resolve("data"));
        if (isDirty) {
            output.say("generate.labels", out.resolve("labels.csv"));
        }
        return 0;
    }

    private void write(IntConsumer done) {
        Period year = new Period(period);
        if (isDirty) {
            DirtyCountry.write(towns, year, seed, options.jobs(), out, done);
        } else {
            SyntheticCountry.write(towns, year, seed, options.jobs(), out, done);
        }
    }
}
