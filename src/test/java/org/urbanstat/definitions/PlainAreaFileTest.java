package org.urbanstat.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbanstat.vocabulary.AreaCode;

/** A register is the same whether it is written plainly or not. */
class PlainAreaFileTest {
    private static final String HEADER = "code,name,aliases,parent_code,level,class_code,valid_from,valid_to\n";
    private static final String COUNTY = "620982,敦煌市,敦煌县|沙州,6209,county,,1987-09-28,\n";
    private static final String TOWN = "620982100,沙州镇,,620982,town,,2015-01-01,\n";
    private static final String OLD_TOWN = "620982100,城关镇,老城,620982,town,,1950-01-01,2015-01-01\n";
    private static final String UNIT = "620982100001,西大桥社区,,620982100,unit,111,2009-06-01,\n";
    private static final String VILLAGE = "620982100200,城郊村,,620982100,unit,220,2009-06-01,2020-12-31\n";
    private static final String PLAIN = HEADER + COUNTY + OLD_TOWN + TOWN + UNIT + VILLAGE;

    @Test
    void readsAPlainFileByItself() {
        assertThat(isPlain(PLAIN)).isTrue();
        assertThat(isPlain("\uFEFF" + PLAIN.replace("\n", "\r\n") + "\r\n")).isTrue();
    }

    @Test
    void makesOfEachLineTheAreaThatItSays() {
        Register register = read(PLAIN);

        assertThat(register.areas())
                .containsExactly(
                        new Area(
                                new AreaCode("620982"),
                                "敦煌市",
                                List.of("敦煌县", "沙州"),
                                "6209",
                                "",
                                LocalDate.of(1987, 9, 28),
                                LocalDate.MAX),
                        town("城关镇", List.of("老城"), LocalDate.of(1950, 1, 1), LocalDate.of(2015, 1, 1)),
                        town("沙州镇", List.of(), LocalDate.of(2015, 1, 1), LocalDate.MAX),
                        new Area(
                                new AreaCode("620982100001"),
                                "西大桥社区",
                                List.of(),
                                "620982100",
                                "111",
                                LocalDate.of(2009, 6, 1),
                                LocalDate.MAX),
                        new Area(
                                new AreaCode("620982100200"),
                                "城郊村",
                                List.of(),
                                "620982100",
                                "220",
                                LocalDate.of(2009, 6, 1),
                                LocalDate.of(2020, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER + "\"620982\",敦煌市,\"敦煌县|沙州\",6209,county,,1987-09-28,\n" + OLD_TOWN + TOWN + UNIT + VILLAGE,
                HEADER + COUNTY + OLD_TOWN + "620982100, 沙州镇\u3000,,620982 ,town,,2015-01-01,\n" + UNIT + VILLAGE,
                "name,code,aliases,parent_code,level,class_code,valid_from,valid_to\n"
                        + "敦煌市,620982,敦煌县|沙州,6209,county,,1987-09-28,\n"
                        + "城关镇,620982100,老城,620982,town,,1950-01-01,2015-01-01\n"
                        + "沙州镇,620982100,,620982,town,,2015-01-01,\n"
                        + "西大桥社区,620982100001,,620982100,unit,111,2009-06-01,\n"
                        + "城郊村,620982100200,,620982100,unit,220,2009-06-01,2020-12-31\n"
            })
    void leavesWhatIsNotPlainToTheReaderOfAnyCsvWithTheSameOutcome(String file) {
        assertThat(isPlain(file)).isFalse();
        assertThat(read(file).areas()).isEqualTo(read(PLAIN).areas());
    }

    @Test
    void putsLinesInOrderOfCodeAndDate() {
        assertThat(read(HEADER + VILLAGE + TOWN + UNIT + OLD_TOWN + COUNTY).areas())
                .isEqualTo(read(PLAIN).areas());
    }

    @Test
    void readsLinesOfMoreEndsThanAreRememberedAsAnyCsv() {
        StringBuilder villages = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            villages.append("6209821002%02d,村,,620982100,unit,%s,20%02d-01-01,%s\n"
                    .formatted(i, i % 3 == 0 ? "121" : "220", i % 23, i % 2 == 0 ? "" : "2030-12-3" + i % 2));
        }
        String plain = HEADER + COUNTY + TOWN + villages;

        assertThat(isPlain(plain)).isTrue();
        assertThat(read(plain).areas())
                .isEqualTo(read(plain.replace("敦煌市", "\"敦煌市\"")).areas());
    }

    @Test
    void putsTheFilesOfARegisterTogetherWhetherTheyArePlainOrNot() {
        String quoted = HEADER + "620983,\"瓜州,县\",\"安西|渊,泉\",6209,county,,1987-09-28,\n";
        Register parts = read(quoted, HEADER + UNIT + TOWN, HEADER + COUNTY + OLD_TOWN, HEADER + VILLAGE);

        assertThat(parts.areas().subList(0, 5)).isEqualTo(read(PLAIN).areas());
        assertThat(parts.areas().get(5))
                .isEqualTo(new Area(
                        new AreaCode("620983"),
                        "瓜州,县",
                        List.of("安西", "渊,泉"),
                        "6209",
                        "",
                        LocalDate.of(1987, 9, 28),
                        LocalDate.MAX));
        assertThat(read(HEADER + COUNTY + TOWN, quoted).areas())
                .extracting(Area::name)
                .containsExactly("敦煌市", "沙州镇", "瓜州,县");
        assertThat(read(HEADER + TOWN + COUNTY, HEADER + UNIT + quoted.substring(HEADER.length()))
                        .areas())
                .extracting(Area::name)
                .containsExactly("敦煌市", "沙州镇", "西大桥社区", "瓜州,县");
    }

    @Test
    void takesForUtf8WhatTheDecoderTakes() {
        int[] firsts = {
            0x80, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
        };
        int[] edges = {'a', 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0};
        for (int first : firsts) {
            for (int second : edges) {
                for (int third : edges) {
                    for (int fourth : edges) {
                        byte[] letters = {'x', (byte) first, (byte) second, (byte) third, (byte) fourth, 'y'};
                        assertThat(isPlain(countyNamed(letters)))
                                .as(HexFormat.of().formatHex(letters))
                                .isEqualTo(isUtf8(letters));
                    }
                }
            }
        }
    }

    @Test
    void isNotPlainWhereAFileEndsWithinACharacter() {
        byte[] whole = (HEADER + COUNTY + "620983,瓜").getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);

        assertThat(isPlain(cut)).isFalse();
        assertThat(isUtf8(cut)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "62098210,沙州镇,,620982,town,,2015-01-01,",
                "62098210x,沙州镇,,620982,town,,2015-01-01,",
                "620982100,,,620982,town,,2015-01-01,",
                "620982100,沙州镇,,620981,town,,2015-01-01,",
                "620982100,沙州镇,,620982,unit,,2015-01-01,",
                "620982100,沙州镇,,620982,town,111,2015-01-01,",
                "620982100001,社区,,620982100,unit,,2015-01-01,",
                "620982100001,社区,,620982100,unit,221,2015-01-01,",
                "620982100,沙州镇,,620982,town,,2015-02-29,",
                "620982100,沙州镇,,620982,town,,2015/02/28,",
                "620982100,沙州镇,,620982,town,,,",
                "620982100,沙州镇,,620982,town,,2015-01-01,2015-01-01",
                "620982100,沙州镇,,620982,town,,2015-01-01",
                "620982,敦煌市,,620982,county,,2015-01-01,",
            })
    void tellsWhatIsWrongWithALineThatIsNot(String line) {
        Problems problems = new Problems();

        AreaFiles.read(List.of(file(HEADER + line + "\n")), problems);

        assertThat(isPlain(HEADER + line + "\n")).isFalse();
        assertThat(problems.all()).extracting(InvalidDefinitions.Problem::line).contains(2);
    }

    @Test
    void refusesTwoLinesOfACodeThatHoldOnOneDayAndAnAreaWithoutTheOneAbove() {
        Problems problems = new Problems();

        AreaFiles.read(
                List.of(file(HEADER + COUNTY + TOWN + OLD_TOWN.replace("2015-01-01", "2015-01-02")
                        + "620982101001,社区,,620982101,unit,111,2015-01-01,\n")),
                problems);

        assertThat(problems.all())
                .extracting(p -> p.line() + " " + p.found())
                .containsExactlyInAnyOrder("3 620982100", "5 620982101");
    }

    @Test
    void knowsWhatATownHadOnADay() {
        Register register = read(PLAIN);
        AreaCode town = new AreaCode("620982100");

        assertThat(Stream.of(2008, 2010, 2021)
                        .map(year -> LocalDate.of(year, 12, 31))
                        .map(day -> register.isThere(town, day) + " " + register.hasCityProper(town, day) + " "
                                + register.hasVillage(town, day))
                        .collect(Collectors.joining(", ")))
                .isEqualTo("true false false, true true true, true true false");
        assertThat(register.towns()).extracting(Area::name).containsExactly("沙州镇");
        assertThat(register.linesNamed("老城")).extracting(Area::name).containsExactly("城关镇");
    }

    private static Area town(String name, List<String> aliases, LocalDate from, LocalDate to) {
        return new Area(new AreaCode("620982100"), name, aliases, "620982", "", from, to);
    }

    private static byte[] countyNamed(byte[] name) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes((HEADER + "620982,").getBytes(StandardCharsets.UTF_8));
        file.writeBytes(name);
        file.writeBytes(",,6209,county,,1987-09-28,\n".getBytes(StandardCharsets.UTF_8));
        return file.toByteArray();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Register read(String... texts) {
        Problems problems = new Problems();
        Register register =
                AreaFiles.read(Stream.of(texts).map(PlainAreaFileTest::file).toList(), problems);
        assertThat(problems.all()).isEmpty();
        return register;
    }

    private static boolean isPlain(String text) {
        return isPlain(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isPlain(byte[] file) {
        return PlainAreaFile.read(file, new AreaLinesBuilder());
    }

    private static JobFile file(String text) {
        return new JobFile("areas/a.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
