package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.vocabulary.Sha256;

/** Every release says in canonical JSON what it consists of. */
class ManifestTest {
    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;

    @BeforeAll
    static void publishTwoReleases() {
        country = SmallCountry.in(folder).sendAll();
        urbanstat = TestInstallation.of(country);
        urbanstat.run(country.request());
        country.sendCorrected("2025-02-03/甲镇落户更正.csv", "甲镇落户", "100,60,10,5,5,20,40", "101,61,10,5,5,20,41");
        urbanstat.run(country.request());
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    @Test
    void namesWhatItConsistsOf() {
        assertThat(urbanstat.lines("select release_id, manifest -> 'release', manifest ->> 'published_at',"
                        + " manifest -> 'inputs' -> 'count', manifest -> 'definitions' ->> 'sha256' = definitions_sha256,"
                        + " manifest ->> 'program' = program_version, manifest ->> 'schema' = schema_version,"
                        + " manifest -> 'tables' -> 'return_status' -> 'rows', manifest -> 'changed_rows' -> 'return_status'"
                        + " from publication.release order by 1"))
                .containsExactly(
                        "1|1|2025-11-01T18:30:00Z|12|t|t|t|12|12", "2|2|2025-11-01T18:30:00.000001Z|13|t|t|t|12|1");
        assertThat(urbanstat.lines("select count(*) from publication.release r"
                        + " cross join lateral jsonb_object_keys(r.manifest -> 'definitions' -> 'files') f"
                        + " where release_id = 2"))
                .isEqualTo(urbanstat.lines("select count(*) from definitions.edition_file"));
    }

    @Test
    void isKeptLetterByLetterWithItsHashAndNamesTheOneBefore() {
        List<String> texts = urbanstat.lines("select manifest_text from publication.release order by release_id");
        List<String> hashes = urbanstat.lines("select manifest_sha256 from publication.release order by release_id");
        assertThat(texts.stream().map(text -> Sha256.of(text).hex())).isEqualTo(hashes);
        assertThat(texts.get(0))
                .startsWith("{\"audit\":{\"event\":13,\"sha256\":\"")
                .contains("\"changed_rows\":{\"area\":3,")
                .contains("\"previous\":{},");
        assertThat(texts.get(1))
                .contains("\"previous\":{\"manifest_sha256\":\"" + hashes.get(0) + "\",\"release\":1},");
    }

    @Test
    void hashesAnewOnlyWhatARowChangedIn() {
        assertThat(urbanstat.lines("select table_name, period, county_code, row_count from publication.bucket_hash"
                        + " where from_release = 2 order by table_name, period"))
                .containsExactly(
                        "fact_settlement|2024|990001|2",
                        "indicator_value|2024|990001|83",
                        "person_land_quota|2025|990001|2",
                        "person_money_reward|2024|990001|2",
                        "return_status|2024|990001|12");
        assertThat(urbanstat.lines("select count(*) from publication.bucket_hash where to_release = 2"))
                .containsExactly("5");
    }
}
