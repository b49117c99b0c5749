package org.urbanstat.generation;

import static org.urbanstat.generation.TownYear.thousandths;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A school before its figures.
 *
 * @param stage as the form spells it
 * @param location 城区, 镇区 or 乡村
 * @param pupils about how many
 * @param perClass usual size of a class
 */
record SchoolPlan(String name, String stage, String location, boolean isCentral, long pupils, int perClass) {
    boolean isCompulsory() {
        return !stage.equals("幼儿园") && !stage.equals("高中");
    }

    boolean takesMigrants() {
        return !stage.equals("高中");
    }

    /** A city town has larger schools of every stage; another its central school and kindergarten and what lies far. */
    static List<SchoolPlan> of(TownYear town) {
        return town.people().stream().allMatch(p -> p.unit().isCityProper()) || isSeat(town)
                ? ofCity(town)
                : ofCountryside(town);
    }

    private static boolean isSeat(TownYear town) {
        return 100 * town.sum(UnitPeople::residentCityProper) > 62 * town.sum(UnitPeople::resident);
    }

    /** At most ten schools, so that one digit numbers them. */
    private static List<SchoolPlan> ofCity(TownYear town) {
        String name = shortName(town);
        long residents = town.sum(UnitPeople::resident);
        List<SchoolPlan> schools = new ArrayList<>();
        schools.addAll(alike(name, "幼儿园", "幼儿园", between(1, residents / 18_000, 3), thousandths(residents, 31), 31));
        schools.addAll(alike(name, "小学", "小学", between(1, residents / 14_000, 4), thousandths(residents, 70), 44));
        schools.addAll(alike(name, "中学", "初中", between(1, residents / 28_000, 2), thousandths(residents, 44), 48));
        schools.add(new SchoolPlan(name + "高级中学", "高中", "城区", false, thousandths(residents, 38), 49));
        return schools;
    }

    private static List<SchoolPlan> alike(
            String place, String ending, String stage, int count, long pupils, int perClass) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SchoolPlan(
                        place + "第" + "一二三四".charAt(i) + ending, stage, "城区", false, pupils / count, perClass - i))
                .toList();
    }

    private static int between(int least, long number, int most) {
        return (int) Math.max(least, Math.min(most, number));
    }

    private static List<SchoolPlan> ofCountryside(TownYear town) {
        String name = town.town().name();
        String location = town.hasCityProper() ? "城区" : "镇区";
        long residents = town.sum(UnitPeople::resident);
        List<SchoolPlan> schools = new ArrayList<>();
        schools.add(new SchoolPlan(name + "中心幼儿园", "幼儿园", location, true, thousandths(residents, 24), 27));
        schools.add(new SchoolPlan(name + "中心小学", "小学", location, true, thousandths(residents, 38), 36));
        schools.add(new SchoolPlan(shortName(town) + "东小学", "教学点", "乡村", false, thousandths(residents, 5), 12));
        schools.add(new SchoolPlan(shortName(town) + "西幼儿园", "幼儿园", "乡村", false, thousandths(residents, 7), 21));
        if (residents >= 12_000 && town.dice().of("junior").between(0, 3) == 0) {
            schools.add(new SchoolPlan(name + "初级中学", "初中", location, false, thousandths(residents, 15), 40));
        } else {
            schools.add(new SchoolPlan(shortName(town) + "学校", "九年一贯", "乡村", false, thousandths(residents, 14), 28));
        }
        return schools;
    }

    private static String shortName(TownYear town) {
        String name = town.town().name();
        return name.endsWith("镇") ? name.substring(0, name.length() - 1) : name;
    }
}
