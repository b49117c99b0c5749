package org.urbanstat.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.urbanstat.generation.CorrectedReturns;
import org.urbanstat.generation.CountryWanted;
import org.urbanstat.generation.DirtyCountry;
import org.urbanstat.generation.SentAs;
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

    @Option(names = "--format", paramLabel = "F", descriptionKey = "option.generate.format")
    private Optional<String> format = Optional.empty();

    @Option(names = "--dirt", descriptionKey = "option.dirt")
    private boolean isDirty;

    @Option(names = "--correct", paramLabel = "PERCENT", descriptionKey = "option.generate.correct")
    private Optional<Integer> correctedPercent = Optional.empty();

    @Option(names = "--round", paramLabel = "R", descriptionKey = "option.generate.round")
    private int round = 1;

    private final Output output;

    GenerateCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        List<Period> years =
                YearsTyped.in(period).orElseThrow(() -> new WrongUsage(output.text("generate.period", period)));
        if (towns < 1) {
            throw new WrongUsage(output.text("generate.towns", towns));
        }
        if (isDirty && correctedPercent.isPresent()) {
            throw new WrongUsage(output.text("generate.correct_or_dirt"));
        }
        CountryWanted wanted = new CountryWanted(towns, years, seed, sentAs(), options.jobs(), out);
        if (correctedPercent.isPresent()) {
            correct(wanted, correctedPercent.get());
        } else {
            create(wanted);
        }
        return 0;
    }

    private SentAs sentAs() {
        String typed = format.orElse(isDirty ? "mixed" : "xlsx");
        return List.of(SentAs.values()).stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst()
                .orElseThrow(() -> new WrongUsage(output.text("generate.format", typed)));
    }

    private void create(CountryWanted wanted) {
        withProgress(towns, done -> {
            if (isDirty) {
                DirtyCountry.write(wanted, done);
            } else {
                SyntheticCountry.write(wanted, done);
            }
        });
        output.say("generate.done", towns, period, out.resolve("inbox"), out.resolve("jobs"), out.resolve("data"));
        if (isDirty) {
            output.say("generate.labels", out.resolve("labels.csv"));
        }
    }

    private void correct(CountryWanted wanted, int percent) {
        AtomicInteger corrected = new AtomicInteger();
        withProgress(
                CorrectedReturns.count(towns, percent),
                done -> corrected.set(CorrectedReturns.write(wanted, percent, round, done)));
        output.say(
                "generate.corrected",
                corrected.get(),
                period,
                round,
                out.resolve("inbox"),
                out.resolve("jobs"),
                out.resolve("data"));
    }

    private interface Writing {
        void with(IntConsumer done);
    }

    private void withProgress(int expected, Writing writing) {
        Progress progress = new Progress(output.err(), Terminal.ofThisProcess(), output.language());
        AtomicInteger shown = new AtomicInteger();
        progress.begin(output.text("generate.progress"), expected);
        writing.with(done -> progress.advance(done - shown.getAndSet(done)));
        progress.finish();
    }
}
