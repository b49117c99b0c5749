package org.urbanstat.definitions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** A YAML file as nodes that know their lines. Nothing is converted: 2024 and 620982100 stay the text they are. */
final class YamlFile {
    private YamlFile() {}

    /** The whole file as one entry; missing when it is no YAML, which is then reported. */
    static Entry read(JobFile file, Problems problems) {
        return new Entry(file.name(), 1, compose(file, problems).orElse(null), problems);
    }

    private static Optional<Node> compose(JobFile file, Problems problems) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes()));
            UnicodeReader text = new UnicodeReader(new java.io.ByteArrayInputStream(file.bytes()));
            Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
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

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }
}
