package org.urbanstat.generation;

/**
 * Names that no real place need bear, each unique where it must be: counties in the country, towns in their county,
 * units in their town. Counties and towns share no character, so no town's name can be read out of a county's.
 */
final class SyntheticNames {
    private static final String COUNTY =
            "安宁兴昌隆盛泰和平顺永定康乐怀仁崇义守信文德明礼修武弘远嘉瑞祥福寿禄延庆丰裕景瑜瑾璋琳瑶珍琦珂瑛" + "玉金银铜铁锦绣绮罗绫缎纶纬经纪纲维绍续继承启迪开创建立成功业勤俭恭敬诚谦逊让睦邻友善良淑贤哲睿聪慧敏颖";
    private static final String TOWN_FIRST = "青白红黄碧翠苍紫丹朱赤墨玄素皓朗晴朝晨晓暮秋春夏冬霜雪雨露云霞虹雷风烟岚松柏杨柳桐槐榆桑梅兰竹菊荷莲";
    private static final String TOWN_SECOND = "山川河湖泉溪潭滩洲岭峰谷原野林";
    private static final String UNIT_FIRST = "东西南北中上下前后左右内外高低大小新老长短深浅远近甘清双合连石沙土木草花果麦粟棉麻";
    private static final String UNIT_SECOND = "渠湾庄堡台沟坪园圃井桥坝";

    static final int MOST_COUNTIES = 99 * 99;

    private SyntheticNames() {}

    /** The county of the number, from 0; the pair of characters differs for every number below the most. */
    static String county(int number) {
        int first = number % 99;
        int second = (number / 99 + first + 7) % COUNTY.length();
        return "" + COUNTY.charAt(first) + COUNTY.charAt(second) + "县";
    }

    static String town(Dice county, int number) {
        int start = county.of("names").between(0, 999);
        return "" + TOWN_FIRST.charAt((start + number) % TOWN_FIRST.length())
                + TOWN_SECOND.charAt((start + 3 * number) % TOWN_SECOND.length())
                + "镇";
    }

    /** @param number below the count of first characters, 42 */
    static String unit(Dice town, int number, boolean isVillage) {
        int start = town.of("names").between(0, 999);
        return "" + UNIT_FIRST.charAt((start + number) % UNIT_FIRST.length())
                + UNIT_SECOND.charAt((start + 5 * number) % UNIT_SECOND.length())
                + (isVillage ? "村" : "社区");
    }
}
