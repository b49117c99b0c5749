package org.urbanstat.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.validation.ReturnKey;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Refusal;

/** What the towns of three counties, their register, their policy and an operator do, drawn from a seed; what was done is told as a list. */
final class RandomHistory {
    private static final String[] TOWNS = {"甲镇", "乙镇"};
    private static final String[] SENT = {"人口", "垃圾", "学校", "居住证", "用地", "落户"};
    private static final String[][] CONFIRMED = {
        {"person-money-2020", "2024"},
        {"person-money-2020", "2024"},
        {"person-land-2020", "2025"},
        {"scorecard-2020", "2024"}
    };
    private static final String[] FORMS = {
        "population", "rural_waste", "school", "residence_permit", "land", "settlement"
    };
    /** Of towns that are large, and of years taken together: whom they rest on changes with the returns of others. */
    private static final String SEVERAL = """
            theme: {zh: 试验, en: Trial}
            order: 90
            indicators:
              - indicator: land_of_large
                name: {zh: 大镇, en: Of large towns}
                ratio:
                  numerator:
                    sum: [reclaimed_hectares]
                    from: land
                    only_towns: {sum: resident_total, from: population, at_least: 1400}
                  denominator: {sum: [linked_new_hectares], from: land}
                formula: "reclaimed ÷ new"
                unit: percent
                decimals: 2
                clause: 13
                lead_unit: 卫健局
                levels: [county, town]
              - indicator: land_of_years
                name: {zh: 累计, en: Of years taken together}
                ratio:
                  numerator: {sum: [reclaimed_hectares], from: land}
                  denominator: {sum: [linked_new_hectares], from: land}
                cumulative: {from: 2024, to: 2025}
                formula: "reclaimed ÷ new"
                unit: percent
                decimals: 2
                clause: 13
                lead_unit: 卫健局
                levels: [county, town]
            """;

    private static final String[] SCOPES = {"each_county", "whole_register"};
    private static final String[][] AREAS = {
        {"990001101200,乙村,,990001101,unit,220,2015-01-01,", "990001101200,乙村,,990001101,unit,220,2015-01-01,2024-06-01"
        },
        {"990001101,乙镇,,", "990001101,丙镇,,"},
        {"990001100,甲镇,,", "990001100,甲镇,甲乡,"},
        {"990001101,乙镇,,990001,town,,2015-01-01,", "990001101,乙镇,,990001,town,,2025-01-01,"},
        {"990001100200,甲村,,990001100,unit,220", "990001100200,甲村,,990001100,unit,121"}
    };

    private final Random dice;
    private final SmallCountry country;
    private final TestInstallation urbanstat;
    private final String areas;
    private final String policy;
    private final List<String> done = new ArrayList<>();
    private int files;
    private int county;

    RandomHistory(long seed, SmallCountry country, TestInstallation urbanstat) {
        this.dice = new Random(seed);
        this.country = country;
        this.urbanstat = urbanstat;
        this.areas = read("areas/two-towns.csv");
        this.policy = read("policy/person-money-2020.yml");
        country.sendAll();
        define("indicators/several.yml", SEVERAL);
    }

    List<String> done() {
        return done;
    }

    boolean tosses() {
        return dice.nextInt(4) == 0;
    }

    /** Some things happen, and a night follows. */
    void night() {
        int things = 1 + dice.nextInt(3);
        for (int i = 0; i < things; i++) {
            happen();
        }
        if (dice.nextInt(6) == 0) {
            String form = FORMS[dice.nextInt(FORMS.length)];
            tell("run --form " + form);
            urbanstat.run(country.only(SmallCountry.form(form)));
        }
        boolean isForced = dice.nextInt(6) == 0;
        RunOutcome outcome = urbanstat.run(isForced ? country.forced() : country.request());
        tell((isForced ? "run --force" : "run") + " → release "
                + outcome.releaseId().map(String::valueOf).orElse("-"));
    }

    private void happen() {
        String town = TOWNS[dice.nextInt(2)];
        county = dice.nextInt(SeveralCounties.COUNT);
        switch (dice.nextInt(12)) {
            case 10 -> live(town);
            case 11 -> build(town);
            case 0, 1 -> settle(town, true);
            case 2 -> settle(town, false);
            case 3 -> permit(town);
            case 4 -> repeat(town, SENT[dice.nextInt(SENT.length)]);
            case 5 -> withdraw();
            case 6 -> accept();
            case 9 -> confirm();
            case 7 ->
                define(
                        "policy/person-money-2020.yml",
                        policy.replace("  2024: 1000000", "  2024: " + (1 + dice.nextInt(9)) + "000000")
                                .replace("scope: each_county ", "scope: " + SCOPES[dice.nextInt(2)] + " "));
            default -> changeAreas();
        }
    }

    private void settle(String town, boolean isRight) {
        int cross = dice.nextInt(60);
        int inside = 20 + dice.nextInt(60);
        int city = 20 + dice.nextInt(60);
        int total = cross + inside + city;
        int workers = total - 40 + (isRight ? 0 : 7);
        String text = SmallCountry.sent(town + "落户");
        send(
                town + "落户",
                text.substring(0, text.lastIndexOf(town + ",") + town.length() + 1)
                        + String.join(",", strings(total, workers, 10, 5, 5, 20, cross, inside, city, 10)) + "\n");
    }

    private void permit(String town) {
        int eligible = 100 + dice.nextInt(200);
        String text = SmallCountry.sent(town + "居住证");
        send(
                town + "居住证",
                text.substring(0, text.lastIndexOf(town + ",") + town.length() + 1)
                        + String.join(",", strings(eligible, 10, dice.nextInt(eligible + 20))) + "\n");
    }

    /** As many live in the first community of the town as make it large or not. */
    private void live(String town) {
        String text = SmallCountry.sent(town + "人口");
        String row = text.lines().filter(l -> l.contains("001,")).findFirst().orElseThrow();
        String[] cells = row.split(",");
        int more = 100 * dice.nextInt(6);
        for (int cell : new int[] {4, 5, 7}) {
            cells[cell] = String.valueOf(Integer.parseInt(cells[cell]) + more);
        }
        cells[13] = String.valueOf(Integer.parseInt(cells[13]) + more);
        send(town + "人口", text.replace(row, String.join(",", cells)));
    }

    /** Of this year or of the next. */
    private void build(String town) {
        String text = SmallCountry.sent(town + "用地");
        String sent = text.substring(0, text.lastIndexOf(town + ",") + town.length() + 1)
                + String.join(",", strings(12 + dice.nextInt(3), 1, dice.nextInt(9), 1 + dice.nextInt(9))) + "\n";
        send(town + "用地", dice.nextBoolean() ? sent : sent.replace("2024年", "2025年"));
    }

    private void repeat(String town, String what) {
        send(town + what, SmallCountry.sent(town + what) + "说明:第" + files + "次报送。\n");
    }

    private void send(String name, String text) {
        files++;
        String path = String.format(
                "2025-0%d-%02d/%s%d.csv",
                2 + dice.nextInt(3), 1 + dice.nextInt(28), SeveralCounties.of(county, name), files);
        country.send(path, SeveralCounties.of(county, text));
        tell("send " + path + " " + text.lines().reduce((a, b) -> b).orElse(""));
    }

    private void withdraw() {
        ReturnKey key = key();
        Optional<Integer> number = Optional.of(1 + dice.nextInt(3));
        boolean isUndo = dice.nextInt(3) == 0;
        act((isUndo ? "undo withdrawal " : "withdraw ") + key.options() + " " + number.get(), acts -> {
            if (isUndo) {
                acts.undoWithdrawal(key, number, new RevisionActs.Why("test", "test"));
            } else {
                acts.withdraw(key, number, new RevisionActs.Why("test", "test"));
            }
        });
    }

    private void accept() {
        ReturnKey key = new ReturnKey(town(), new FormCode("settlement"), new Period("2024"));
        List<String> rules = List.of("settlement.equals_sum_of.settled_total");
        act(
                "accept " + key.options(),
                acts -> acts.accept(
                        key, Optional.empty(), rules, LocalDate.of(2027, 1, 1), new RevisionActs.Why("test", "test")));
    }

    /** Of one county or of all, with whoever has no figure left out or not; refused where that cannot be. */
    private void confirm() {
        String[] policy = CONFIRMED[dice.nextInt(CONFIRMED.length)];
        Confirmations.Chosen chosen = new Confirmations.Chosen(
                policy[0], new Period(policy[1]), dice.nextBoolean() ? Optional.of(town().county()) : Optional.empty());
        List<AreaCode> excluded = dice.nextBoolean() ? withoutFigure(chosen) : List.of();
        boolean isPublished = dice.nextInt(3) == 0;
        RevisionActs.Why why = new RevisionActs.Why("test", "test");
        try {
            new TransactionTemplate(new JdbcTransactionManager(urbanstat.dataSource())).executeWithoutResult(s -> {
                Confirmations acts =
                        new Confirmations(urbanstat.client(), Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC));
                if (isPublished) {
                    acts.publish(chosen, why);
                } else {
                    acts.confirm(chosen, excluded, why);
                }
            });
            tell("confirm " + chosen + excluded + isPublished);
        } catch (Refusal refused) {
            tell("confirm " + chosen + excluded + isPublished + ": refused");
        }
    }

    private List<AreaCode> withoutFigure(Confirmations.Chosen chosen) {
        return urbanstat
                .client()
                .sql("select town_code from mart.person_money_reward where period = :period and reward_yuan is null"
                        + " and policy_code = :policy order by town_code collate \"C\"")
                .param("period", chosen.period().text())
                .param("policy", chosen.policy())
                .query((row, number) -> new AreaCode(row.getString(1)))
                .list()
                .stream()
                .filter(t -> chosen.county().map(t.county()::equals).orElse(true))
                .toList();
    }

    private ReturnKey key() {
        return new ReturnKey(town(), new FormCode(FORMS[dice.nextInt(FORMS.length)]), new Period("2024"));
    }

    private AreaCode town() {
        return new AreaCode(SeveralCounties.of(county, dice.nextBoolean() ? "990001100" : "990001101"));
    }

    private void act(String what, java.util.function.Consumer<RevisionActs> act) {
        try {
            new TransactionTemplate(new JdbcTransactionManager(urbanstat.dataSource()))
                    .executeWithoutResult(s -> act.accept(new RevisionActs(
                            urbanstat.client(),
                            Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC),
                            ZoneId.of("Asia/Shanghai"))));
            tell(what);
        } catch (Refusal refused) {
            tell(what + ": refused");
        }
    }

    private void changeAreas() {
        String changed = areas;
        for (String[] change : AREAS) {
            changed = dice.nextInt(3) == 0 ? changed.replace(change[0], change[1]) : changed;
        }
        define("areas/two-towns.csv", changed);
    }

    private void define(String file, String text) {
        write(file, text);
        urbanstat.restart(country);
        tell("define " + file + "\n"
                + text.lines()
                        .filter(l -> l.contains("99000") || l.contains("2024: "))
                        .toList());
    }

    private void tell(String what) {
        done.add(what);
    }

    private String read(String file) {
        try {
            return Files.readString(country.jobs().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(country.jobs().resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> strings(int... numbers) {
        return java.util.Arrays.stream(numbers).mapToObj(String::valueOf).toList();
    }
}
