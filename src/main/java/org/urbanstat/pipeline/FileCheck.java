package org.urbanstat.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Optional;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.parsing.ParsedFile;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.vocabulary.IdNumber;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Sha256;
import org.urbanstat.vocabulary.Text;

/** Checks a file by itself as the night would: every rule that needs no return but those in the file. */
public final class FileCheck {
    private static final Messages MESSAGES = Messages.beside(FileCheck.class);

    private final FileReading reading;

    public FileCheck(Definitions definitions) {
        this.reading = FileReading.of(definitions);
    }

    /** The file could not be opened at all. */
    public static final class NoFile extends Refusal {
        private static final long serialVersionUID = 1L;

        NoFile(Text text, IOException cause) {
            super(text, cause);
        }
    }

    /**
     * Everything that is to be said of the file.
     *
     * @throws NoFile when it cannot be opened
     */
    public FileOutcome check(Path file) {
        String name = IdNumber.masked(file.toString().replace('\\', '/'));
        try {
            Optional<ParsedFile> refused = reading.parser().refusal(Files.size(file));
            if (refused.isPresent()) {
                return reading.validation().validateAlone(name, sha256(file), refused.get());
            }
            byte[] bytes = Files.readAllBytes(file);
            return reading.readAlone(name, Sha256.of(bytes), bytes);
        } catch (NoSuchFileException e) {
            throw new NoFile(MESSAGES.text("no.such.file", IdNumber.masked(file.toString())), e);
        } catch (IOException e) {
            throw new NoFile(
                    MESSAGES.text(
                            "no.file",
                            IdNumber.masked(file.toString()),
                            IdNumber.masked(String.valueOf(e.getMessage()))),
                    e);
        }
    }

    /** Of a file that is too large to be held. */
    private static Sha256 sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Sha256.of(in.getMessageDigest());
        }
    }
}
