package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.publication.RowDifference;
import org.urbanstat.publication.VerifyingKey;
import org.urbanstat.vocabulary.Text;

/** A release verifies as it was published, and no change behind the program's back goes unseen. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerificationTest {
    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;

    @BeforeAll
    static void publishTwoReleases() {
        country = SmallCountry.in(folder).sendAll();
        urbanstat = TestInstallation.of(country);
        assertThatThrownBy(() -> verify(Optional.empty(), false))
                .isInstanceOf(NoSuchRelease.class)
                .hasMessage("nothing has been published yet, so there is nothing to verify. To publish: urbanstat run");
        urbanstat.run(country.request());
        country.sendCorrected("2025-02-03/甲镇落户更正.csv", "甲镇落户", "100,60,10,5,5,20,40", "101,61,10,5,5,20,41");
        urbanstat.run(country.request());
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    @Test
    @Order(1)
    void every_release_comes_out_again_to_the_bit() {
        for (long release = 1; release <= 2; release++) {
            Verification.Report report = verify(Optional.of(release), true);
            assertThat(report.broken()).isEmpty();
            assertThat(report.recomputed().orElseThrow().first()).isEmpty();
            assertThat(report.recomputed().orElseThrow().rowCount()).isZero();
            assertThat(report.isGood(true)).isTrue();
            assertThat(report.remarks()).extracting(Text::en).containsExactly("release " + release + " is not signed");
        }
        assertThatThrownBy(() -> verify(Optional.of(3L), false))
                .hasMessage("there is no release 3; the last is 2. To list them: urbanstat releases");
    }

    @Test
    @Order(2)
    void a_published_figure_that_was_changed_is_named_by_its_bucket_and_by_its_key() {
        String change = "update publication.person_money_reward set reward_yuan = reward_yuan %s 1"
                + " where town_code = '990001100' and to_release is null";
        urbanstat.client().sql(change.formatted("+")).update();
        Verification.Report report = verify(Optional.empty(), true);
        assertThat(report.broken()).hasSize(1);
        assertThat(report.broken().get(0).en())
                .startsWith(
                        "release 2: person_money_reward, period 2024, county 990001: published were 2 rows with hash");
        assertThat(report.recomputed().orElseThrow().first())
                .containsExactly(new RowDifference(
                        "person_money_reward", "person-money-2020 2024 990001100", "reward_yuan", "705765", "705764"));
        assertThat(report.isGood(false)).isFalse();
        urbanstat.client().sql(change.formatted("-")).update();
    }

    @Test
    @Order(3)
    void a_fact_that_was_changed_is_named() {
        urbanstat
                .client()
                .sql("update facts.land set new_land_hectares = new_land_hectares + 1 where town_code = '990001101'")
                .update();
        Verification.Report report = verify(Optional.of(1L), true);
        assertThat(report.broken()).hasSize(1);
        assertThat(report.broken().get(0).en()).startsWith("release 1: fact_land, period 2024, county 990001: ");
        assertThat(report.recomputed().orElseThrow().first())
                .extracting(RowDifference::table, RowDifference::key, RowDifference::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "fact_land", "2024 990001101 2025-01-20/乙镇用地.csv 乙镇用地 0000004", "new_land_hectares"));
        urbanstat
                .client()
                .sql("update facts.land set new_land_hectares = new_land_hectares - 1 where town_code = '990001101'")
                .update();
    }

    @Test
    @Order(4)
    void a_row_version_that_was_taken_away_or_slipped_in_is_named() {
        urbanstat
                .client()
                .sql("create table public.away as select * from publication.owed_return where form_code = 'land'")
                .update();
        urbanstat
                .client()
                .sql("delete from publication.owed_return where form_code = 'land'")
                .update();
        assertThat(verify(Optional.of(1L), true).recomputed().orElseThrow().first())
                .extracting(RowDifference::key, RowDifference::column, RowDifference::published)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("land 2024 990001100", "*", ""),
                        org.assertj.core.groups.Tuple.tuple("land 2024 990001101", "*", ""));
        urbanstat
                .client()
                .sql("insert into publication.owed_return select * from public.away")
                .update();
        urbanstat
                .client()
                .sql("insert into publication.owed_return values ('land', '2023', '990001100', '2024-03-01', 1, null)")
                .update();
        assertThat(broken(2))
                .hasSize(1)
                .allMatch(b -> b.contains("owed_return, period 2023, county 990001: published were 0"));
        urbanstat
                .client()
                .sql("delete from publication.owed_return where period = '2023'")
                .update();
    }

    @Test
    @Order(5)
    void bytes_that_are_not_what_arrived_are_named_by_their_file() {
        urbanstat
                .client()
                .sql("update intake.submission set bytes = bytes || '\\x20'::bytea where file_name like '%甲镇用地%'")
                .update();
        assertThat(broken(2))
                .hasSize(1)
                .allMatch(b -> b.startsWith("file 2025-01-20/甲镇用地.csv: its bytes in the archive"));
        urbanstat
                .client()
                .sql("update intake.submission set bytes = substring(bytes from 1 for length(bytes) - 1)"
                        + " where file_name like '%甲镇用地%'")
                .update();
    }

    @Test
    @Order(6)
    void a_definition_that_is_not_what_was_read_is_named() {
        String change = "update definitions.file f set content = replace(content, '%s', '%s')"
                + " from definitions.edition_file e where e.file_sha256 = f.sha256 and e.path = 'nightly.yml'";
        urbanstat.client().sql(change.formatted("Asia", "ASIA")).update();
        assertThat(broken(1)).hasSize(1).allMatch(b -> b.contains("the file nightly.yml as it is kept is not the one"));
        Verification.Report report = verify(Optional.of(1L), true);
        assertThat(report.recomputed()).isEmpty();
        assertThat(report.isUnproved()).isTrue();
        assertThat(report.remarks())
                .extracting(Text::en)
                .anyMatch(r -> r.startsWith("release 1 cannot be recomputed: this program refuses its definitions: "));
        urbanstat.client().sql(change.formatted("ASIA", "Asia")).update();
    }

    @Test
    @Order(7)
    void a_release_without_the_signature_that_its_key_expects_is_broken() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        VerifyingKey own = new VerifyingKey(
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        String taken = " has no signature, expected is one of your key " + own.fingerprint()
                + ": it was taken away, or the release was published without URBANSTAT_SIGNING_KEY. A backup made"
                + " before shows which: urbanstat restore FILE --data DIR";
        assertThat(broken(own, 1)).containsExactly("release 1" + taken);
        sign(pair, 1);
        assertThat(broken(own, 1)).containsExactly("release 2" + taken);
        sign(pair, 2);
        assertThat(broken(own, 1)).isEmpty();
        assertThat(broken(own, 2)).isEmpty();
        String unsign = "update publication.release set signature = null, public_key = null where release_id = ";
        urbanstat.client().sql(unsign + 1).update();
        assertThat(broken(own, 2)).isEmpty();
        assertThat(broken(own, 1)).containsExactly("release 1" + taken);
        urbanstat.client().sql(unsign + 2).update();
        assertThat(broken(own, 2)).containsExactly("release 2" + taken);
        assertThat(broken(2)).isEmpty();
    }

    @Test
    @Order(8)
    void a_release_whose_manifest_was_taken_away_is_broken_and_one_from_before_manifests_is_not() {
        String gone = " has no manifest, expected is the one it was published with: it was taken away. A backup made"
                + " before has it: urbanstat restore FILE --data DIR";
        String take = "update publication.release set manifest = '{}', manifest_text = null, manifest_sha256 = null"
                + " where release_id = ";
        for (String table : List.of("release", "bucket_hash")) {
            urbanstat
                    .client()
                    .sql("create table public.kept_" + table + " as select * from publication." + table)
                    .update();
        }
        urbanstat.client().sql(take + 2).update();
        assertThat(broken(2)).containsExactly("release 2" + gone);
        urbanstat.client().sql(take + 1).update();
        assertThat(broken(2)).containsExactly("release 1" + gone, "release 2" + gone);
        urbanstat.client().sql("delete from publication.bucket_hash").update();
        assertThat(broken(2)).isEmpty();
        assertThat(verify(Optional.of(2L), false).hasManifest()).isFalse();
        assertThat(verify(Optional.of(2L), false).remarks())
                .extracting(Text::en)
                .containsExactly("release 2 was made before there were manifests and has none: nothing that is stored"
                        + " of it can be compared. To compare it with the archive: urbanstat verify 2 --strict");
        String restore = "update publication.release r set manifest = k.manifest, manifest_text = k.manifest_text,"
                + " manifest_sha256 = k.manifest_sha256 from public.kept_release k"
                + " where k.release_id = r.release_id and r.release_id = ";
        urbanstat.client().sql(restore + 1).update();
        assertThat(broken(2)).contains("release 2" + gone);
        urbanstat.client().sql(restore + 2).update();
        urbanstat
                .client()
                .sql("insert into publication.bucket_hash select * from public.kept_bucket_hash")
                .update();
        assertThat(broken(2)).isEmpty();
        assertThat(verify(Optional.of(2L), false).hasManifest()).isTrue();
    }

    @Test
    @Order(9)
    void a_manifest_that_was_changed_breaks_itself_and_the_chain() {
        String change = "update publication.release set manifest_text = replace(manifest_text, '%1$s', '%2$s'),"
                + " manifest = replace(manifest_text, '%1$s', '%2$s')::jsonb where release_id = 1";
        urbanstat.client().sql(change.formatted("\"count\":12", "\"count\":13")).update();
        assertThat(broken(2))
                .hasSize(1)
                .allMatch(b -> b.startsWith("release 1: its manifest was changed: its hash is"));
        urbanstat
                .client()
                .sql("update publication.release set manifest_sha256 ="
                        + " encode(sha256(convert_to(manifest_text, 'UTF8')), 'hex') where release_id = 1")
                .update();
        assertThat(broken(2)).hasSize(1).allMatch(b -> b.startsWith("release 2: its manifest names"));
        urbanstat.client().sql(change.formatted("\"count\":13", "\"count\":12")).update();
        urbanstat
                .client()
                .sql("update publication.release set manifest_sha256 ="
                        + " encode(sha256(convert_to(manifest_text, 'UTF8')), 'hex') where release_id = 1")
                .update();
        assertThat(broken(2)).isEmpty();
    }

    @Test
    @Order(10)
    void an_audit_that_lost_its_end_or_was_rewritten_is_seen() {
        urbanstat.client().sql("alter table audit.event disable trigger user").update();
        urbanstat
                .client()
                .sql("update audit.event set reason = 'another' where event_id = 2")
                .update();
        assertThat(broken(2)).hasSize(1).allMatch(b -> b.startsWith("audit event 2: "));
        urbanstat
                .client()
                .sql("update audit.event set reason = 'test' where event_id = 2")
                .update();
        assertThat(broken(2)).isEmpty();
        urbanstat
                .client()
                .sql("delete from audit.event where event_id = (select max(event_id) from audit.event)")
                .update();
        assertThat(broken(2)).hasSize(1).allMatch(b -> b.startsWith("release 2: its manifest names event"));
    }

    @Test
    @Order(11)
    void under_another_program_a_difference_is_told_and_is_an_error_only_when_strict() {
        urbanstat
                .client()
                .sql("update publication.release set program_version = '0.0.9+000000000000', manifest_text = replace("
                        + "manifest_text, program_version, '0.0.9+000000000000') where release_id = 1")
                .update();
        KnownRelease other = KnownRelease.of(urbanstat.client(), Optional.of(1L));
        assertThat(other.isOfThisProgram()).isFalse();
        Verification.Report report = new Verification.Report(
                other,
                true,
                List.of(),
                List.of(),
                0,
                true,
                Optional.of(new org.urbanstat.publication.Recomputation.Outcome(1, List.of())));
        assertThat(report.isGood(false)).isTrue();
        assertThat(report.isGood(true)).isFalse();
    }

    @Test
    @Order(12)
    void what_could_not_be_recomputed_is_good_only_where_nobody_is_strict() {
        KnownRelease known = KnownRelease.of(urbanstat.client(), Optional.of(2L));
        Verification.Report tried =
                new Verification.Report(known, true, List.of(), List.of(), 0, true, Optional.empty());
        assertThat(tried.isGood(false)).isTrue();
        assertThat(tried.isGood(true)).isFalse();
        Verification.Report storedOnly =
                new Verification.Report(known, true, List.of(), List.of(), 0, false, Optional.empty());
        assertThat(storedOnly.isUnproved()).isFalse();
        assertThat(storedOnly.isGood(true)).isTrue();
    }

    private static void sign(KeyPair pair, long release) throws GeneralSecurityException {
        String text = urbanstat
                .lines("select manifest_text from publication.release where release_id = " + release)
                .get(0);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        urbanstat
                .client()
                .sql("update publication.release set signature = :signature, public_key = :key"
                        + " where release_id = :release")
                .param("signature", Base64.getEncoder().encodeToString(signature.sign()))
                .param(
                        "key",
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()))
                .param("release", release)
                .update();
    }

    private static List<String> broken(VerifyingKey own, long release) {
        return new Verification(urbanstat.dataSource(), Optional.of(own))
                .of(Optional.of(release), false).broken().stream().map(Text::en).toList();
    }

    private static List<String> broken(long release) {
        return verify(Optional.of(release), false).broken().stream()
                .map(Text::en)
                .toList();
    }

    private static Verification.Report verify(Optional<Long> release, boolean isRecomputed) {
        return new Verification(urbanstat.dataSource(), Optional.empty()).of(release, isRecomputed);
    }
}
