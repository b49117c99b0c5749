package org.urbanstat.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.feedback.EarlierList;
import org.urbanstat.feedback.MarkedCopy;
import org.urbanstat.feedback.Marking;
import org.urbanstat.feedback.Remark;
import org.urbanstat.feedback.ReturnName;
import org.urbanstat.feedback.SentFile;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/** Writes marked copies of files that were checked by themselves. Never over a file that was checked. */
public final class CheckedMarks {
    private static final Messages MESSAGES = Messages.beside(CheckedMarks.class);

    private final Marking marking;
    private final Language language;
    private final Set<Path> written = new HashSet<>();

    public CheckedMarks(Definitions definitions, Language language) {
        this.marking = new Marking(definitions, new FileParser(definitions));
        this.language = language;
    }

    /** @param listOnlyBecause as in {@link MarkedCopy} */
    public record Written(Path file, Optional<Text> listOnlyBecause) {}

    /** The directory cannot be written to. */
    public static final class NotWritten extends Refusal {
        private static final long serialVersionUID = 1L;

        NotWritten(Text text, IOException cause) {
            super(text, cause);
        }
    }

    /**
     * Writes the copy into the directory, which is made where it is missing.
     *
     * @return absent when nothing is to be said of the file
     * @throws NotWritten when it cannot be written
     */
    public Optional<Written> write(Path file, FileOutcome outcome, Path directory) {
        List<Remark> remarks = remarks(outcome);
        if (remarks.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = outcome.isQuarantined() ? new byte[0] : Files.readAllBytes(file);
            SentFile sent = new SentFile(outcome.file(), bytes, outcome.sha256(), !outcome.isQuarantined());
            MarkedCopy copy = marking.mark(sent, remarks, EarlierList.NONE, language);
            Files.createDirectories(directory);
            Path target =
                    free(file, directory, copy.fileName(), outcome.sha256().hex());
            Files.write(target, copy.bytes());
            return Optional.of(new Written(target, copy.listOnlyBecause()));
        } catch (IOException e) {
            throw new NotWritten(MESSAGES.text("mark.not_written", directory, String.valueOf(e.getMessage())), e);
        }
    }

    static List<Remark> remarks(FileOutcome outcome) {
        List<Remark> remarks = new ArrayList<>();
        outcome.findings().forEach(finding -> remarks.add(new Remark(ReturnName.FILE, finding)));
        outcome.returns().forEach(part -> {
            ReturnName of = new ReturnName(
                    part.town().digits(), part.form().text(), part.period().text());
            part.findings().forEach(finding -> remarks.add(new Remark(of, finding)));
        });
        return List.copyOf(remarks);
    }

    /** Beside its original it gets another name, and so does the second of two files with one name. */
    private Path free(Path file, Path directory, String name, String sha256) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        boolean isBeside = parent != null && Files.isSameFile(parent, directory);
        int dot = name.lastIndexOf('.');
        Path target = directory.resolve(isBeside ? name.substring(0, dot) + "-问题" + name.substring(dot) : name);
        if (written.add(target)) {
            return target;
        }
        return directory.resolve(name.substring(0, dot) + "-" + sha256.substring(0, 8) + name.substring(dot));
    }
}
