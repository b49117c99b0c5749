package org.urbanstat.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.PublishedRate;
import org.urbanstat.vocabulary.Sha256;

/** Puts the definitions that a run works with into schema definitions, as far as they are new there. */
final class DefinitionTables {
    /** A day that PostgreSQL can hold, for what has no end. */
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final Copy copy;
    private final Definitions definitions;

    DefinitionTables(JdbcClient jdbc, Copy copy, Definitions definitions) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.definitions = definitions;
    }

    /** @param files read only when the edition is new */
    void load(Supplier<List<DefinitionFile>> files, Instant now, ZoneId zone) {
        keepEdition(files, now);
        loadAreas();
        loadOwed(LocalDate.ofInstant(now, zone));
    }

    private void keepEdition(Supplier<List<DefinitionFile>> files, Instant now) {
        int isNew = jdbc.sql(
                        "insert into definitions.edition (sha256, loaded_at) values (:sha, :now) on conflict do nothing")
                .param("sha", definitions.sha256().hex())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        if (isNew == 0) {
            return;
        }
        for (DefinitionFile file : files.get()) {
            jdbc.sql(SqlFile.beside(DefinitionTables.class, "edition-file").text())
                    .param("edition", definitions.sha256().hex())
                    .param("path", file.path())
                    .param("sha", Sha256.of(file.text()).hex())
                    .param("content", file.text())
                    .update();
        }
    }

    /** No statement asks for a unit: what is published of one stands in its return, and the register among the files. */
    private void loadAreas() {
        String state = definitions.registerSha256().hex();
        if (isLoaded("areas", state)) {
            return;
        }
        jdbc.sql("truncate definitions.area").update();
        List<String> columns =
                List.of("area_code", "area_name", "area_level", "county_code", "class_code", "valid_from", "valid_to");
        copy.into(
                "definitions.area",
                columns,
                rows -> definitions
                        .register()
                        .countiesAndTowns()
                        .forEach(area -> rows.row(
                                area.code().digits(),
                                area.name(),
                                area.code().level().word(),
                                area.code().county().digits(),
                                area.classCode(),
                                area.validFrom(),
                                earlier(area.validTo(), OPEN))));
        jdbc.sql("analyze definitions.area").update();
        new CountySlices(jdbc, copy, definitions.register()).bring();
        loaded("areas", state);
    }

    private void loadOwed(LocalDate today) {
        OwedReturns owed = new OwedReturns(definitions, today);
        List<OwedReturns.DuePeriod> periods = owed.periods();
        String state = Sha256.of(definitions.sha256() + periods.toString()).hex();
        if (isLoaded("owed", state)) {
            return;
        }
        jdbc.sql("truncate definitions.owed_return").update();
        List<String> columns = List.of("period", "town_code", "form_code", "year", "due_on");
        copy.into(
                "definitions.owed_return",
                columns,
                rows -> periods.stream()
                        .flatMap(p -> owed.towns(p).stream())
                        .forEach(o -> rows.row(
                                o.period().text(),
                                o.town().digits(),
                                o.form().code().text(),
                                o.period().asYear().text(),
                                o.dueOn())));
        jdbc.sql("analyze definitions.owed_return").update();
        loadAwaited(owed);
        new IndicatorTables(jdbc, definitions).load();
        new UnitTables(jdbc, copy, definitions).load();
        loadPublishedRates();
        new BoundaryTables(jdbc, copy, definitions).load();
        loaded("owed", state);
    }

    private void loadAwaited(OwedReturns owed) {
        jdbc.sql("truncate definitions.awaited_return").update();
        List<String> columns = List.of("period", "town_code", "form_code", "year");
        copy.into(
                "definitions.awaited_return",
                columns,
                rows -> owed.awaited().stream()
                        .flatMap(p -> owed.towns(p).stream())
                        .forEach(o -> rows.row(
                                o.period().text(),
                                o.town().digits(),
                                o.form().code().text(),
                                o.period().asYear().text())));
        jdbc.sql("analyze definitions.awaited_return").update();
    }

    private void loadPublishedRates() {
        jdbc.sql("truncate definitions.published_rate").update();
        List<String> columns = List.of(
                "area_name",
                "area_code",
                "as_of_date",
                "vintage",
                "basis",
                "unit",
                "urban",
                "total",
                "rate_percent",
                "registered_rate_percent",
                "source");
        copy.into("definitions.published_rate", columns, rows -> {
            for (PublishedRate rate : definitions.publishedRates()) {
                rows.row(
                        rate.areaName(),
                        rate.areaCode()
                                .filter(c -> !definitions.register().lines(c).isEmpty()),
                        rate.asOf(),
                        rate.vintage(),
                        rate.basis(),
                        rate.unit(),
                        rate.urban(),
                        rate.total(),
                        rate.ratePercent(),
                        rate.registeredRatePercent(),
                        rate.source());
            }
        });
    }

    private boolean isLoaded(String what, String state) {
        Optional<String> loaded = jdbc.sql("select sha256 from definitions.loaded where what = :what")
                .param("what", what)
                .query(String.class)
                .optional();
        return loaded.filter(state::equals).isPresent();
    }

    private void loaded(String what, String state) {
        jdbc.sql(SqlFile.beside(DefinitionTables.class, "loaded").text())
                .param("what", what)
                .param("state", state)
                .update();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
