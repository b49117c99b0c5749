package org.urbanstat.definitions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** A YAML file as nodes that know their lines. Nothing is converted: 2024 and 620982100 stay the text they are. */
final class YamlFile {
    private static final LoaderOptions OPTIONS = new LoaderOptions();

    /** Nobody asks whether a text is a number or a date, so it is not matched against nine expressions. */
    private static final Resolver TEXTS = new Resolver() {
        @Override
        protected void addImplicitResolvers() {}
    };

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private YamlFile() {}

    /** The whole file as one entry; missing when it is no YAML, which is then reported. */
    static Entry read(JobFile file, Problems problems) {
        return new Entry(file.name(), 1, compose(file, problems).orElse(null), problems);
    }

    private static Optional<Node> compose(JobFile file, Problems problems) {
        try {
            StreamReader text = new StreamReader(text(file.bytes()));
            Node node = new Composer(new ParserImpl(text, OPTIONS), TEXTS, OPTIONS).getSingleNode();
            if (node == null) {
                problems.add(file.name(), 1, "empty.file", "");
            }
            return Optional.ofNullable(node);
        } catch (CharacterCodingException e) {
            problems.add(file.name(), 1, "not.utf8", "");
        } catch (MarkedYAMLException e) {
            problems.add(file.name(), line(e.getProblemMark()), "not.yaml", e.getProblem());
        } catch (YAMLException e) {
            problems.add(file.name(), 1, "not.yaml", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }
}
