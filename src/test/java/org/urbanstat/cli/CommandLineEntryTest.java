package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbanstat.vocabulary.Language;
import picocli.CommandLine;

class CommandLineEntryTest {
    private final Screen screen = new Screen();

    @Test
    void printsTheHelpOnTheOtherSideAndExits2WhereNoCommandIsGiven() {
        assertThat(screen.run()).isEqualTo(2);
        assertThat(screen.out()).isEmpty();
        assertThat(screen.err()).startsWith("""
                Usage: urbanstat [-hV] [COMMAND]

                From the spreadsheets of towns to urbanization statistics that hold up in court.
                """);
    }

    @Test
    void listsItsCommandsInTheOrderOfTheirUse() {
        assertThat(screen.run("--help")).isZero();
        assertThat(screen.out().lines().dropWhile(l -> !l.equals("Commands:")).skip(1))
                .map(l -> l.strip().split(" ")[0])
                .containsSubsequence(
                        "run",
                        "rerun",
                        "serve",
                        "check",
                        "template",
                        "status",
                        "findings",
                        "runs",
                        "releases",
                        "export",
                        "database",
                        "sql",
                        "generate");
    }

    @Test
    void makesUnderItsNameEveryCommandThatThereIs() throws Exception {
        Map<String, Class<?>> made = new TreeMap<>();
        CommandLineEntry.commands(screen.in(Language.EN))
                .getSubcommands()
                .forEach((name, command) -> made.put(name, command.getCommand().getClass()));
        assertThat(made.remove("help")).isEqualTo(CommandLine.HelpCommand.class);

        Map<String, Class<?>> written = new TreeMap<>();
        Path classes = Path.of(CommandLineEntry.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(classes.resolve("org/urbanstat/cli"), "*Command.class")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replace(".class", "");
                Class<?> command = Class.forName(CommandLineEntry.class.getPackageName() + "." + name);
                written.put(command.getAnnotation(CommandLine.Command.class).name(), command);
            }
        }
        assertThat(written.remove("urbanstat")).isEqualTo(RootCommand.class);
        assertThat(made).isEqualTo(written);
    }

    @Test
    void speaksChineseWhereItIsAskedTo() {
        assertThat(screen.run("--lang", "zh")).isEqualTo(2);
        assertThat(screen.err()).contains("把乡镇报送的表格变成经得起核对的城镇化统计。");
        Screen other = new Screen();
        assertThat(other.run("run", "--help", "--lang=zh")).isZero();
        assertThat(other.out()).contains("用法:urbanstat run", "只比较,不发布");
    }

    @Test
    void speaksTheLanguageOfTheEnvironmentWhereItIsNotAsked() {
        assertThat(screen.runInChinese("status", "--help")).isZero();
        assertThat(screen.out()).contains("应报、已报、缺报和被退回的报表。");
        Screen other = new Screen();
        assertThat(other.runInChinese("status", "--help", "--lang", "en")).isZero();
        assertThat(other.out()).contains("What is due, what came, what is missing or rejected.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rnu",
                "run --inbxo x",
                "run --lang fr",
                "run --town 12",
                "run --town 620982",
                "run --period 24",
                "run --form Population!",
                "check",
                "sql",
                "export --out x",
                "export --format doc --out x",
                "generate --towns 2 --period 2024-01 --out x",
                "generate --towns 0 --period 2024 --out x",
                "rerun --town 620982105",
                "findings --severity bad"
            })
    void exits2OnWrongUsage(String line) {
        assertThat(screen.run(line.split(" "))).isEqualTo(2);
        assertThat(screen.out()).isEmpty();
        assertThat(screen.err()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void saysWhatIsWrongWithAValueAndWhatItShouldBe() {
        screen.run("run", "--town", "12");
        assertThat(screen.err()).isEqualTo("--town is a nine-digit town code, not \"12\"\n");
        Screen chinese = new Screen();
        chinese.run("run", "--lang", "zh", "--period", "2024年");
        assertThat(chinese.err()).isEqualTo("--period 应为 YYYY 或 YYYY-MM,而不是“2024年”\n");
    }

    @Test
    void namesItsVersion() {
        assertThat(screen.run("--version")).isZero();
        assertThat(screen.out()).matches("urbanstat [0-9.]+(-SNAPSHOT)?\\+[0-9a-f]{12}\n");
    }
}
