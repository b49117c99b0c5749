package org.urbanstat.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** More counties like the one of {@link SmallCountry}: the same towns and returns under other codes and names. */
public final class SeveralCounties {
    static final int COUNT = 3;

    private static final String[][] NAMES = {{"甲", "乙", "试验县"}, {"戊", "己", "再试县"}, {"庚", "辛", "三试县"}};
    private static final String[] RETURNS = {"人口", "垃圾", "学校", "居住证", "用地", "落户"};

    private SeveralCounties() {}

    /** What is said of the first county, said of another; 0 is the first. */
    static String of(int county, String text) {
        String said = text.replace("990001", "99000" + (county + 1));
        for (int name = 0; name < NAMES[0].length; name++) {
            said = said.replace(NAMES[0][name], NAMES[county][name]);
        }
        return said;
    }

    /** Writes the others into the register, and lets their towns send what those of the first sent. */
    public static SmallCountry found(SmallCountry country) {
        Path register = country.jobs().resolve("areas/two-towns.csv");
        try {
            String first = Files.readString(register);
            StringBuilder all = new StringBuilder(first);
            for (int county = 1; county < COUNT; county++) {
                all.append(of(county, first.substring(first.indexOf('\n') + 1)));
                send(country, county);
            }
            Files.writeString(register, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return country;
    }

    private static void send(SmallCountry country, int county) {
        for (String town : new String[] {"甲镇", "乙镇"}) {
            for (String what : RETURNS) {
                country.send(
                        "2025-01-20/" + of(county, town) + what + ".csv", of(county, SmallCountry.sent(town + what)));
            }
        }
    }
}
