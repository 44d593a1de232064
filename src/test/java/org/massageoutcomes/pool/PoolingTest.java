package org.massageoutcomes.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.compare.Call;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.SiteEstimate;
import org.massageoutcomes.compare.Support;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.RandomEffects;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Outcome;

class PoolingTest {
    private static final double[] ESTIMATES = {0.3, 1.4, 0.9, 0.2};
    private static final double[] ERRORS = {0.2, 0.3, 0.25, 0.15};

    @TempDir
    private Path folder = Path.of("");

    private Findings pool(List<Path> sites) throws PoolRefused {
        return Pooling.of(SiteReports.read(sites), "1.0.0");
    }

    private static Estimate found(Findings findings, String condition, String analysis, String term) {
        return findings.find("pain", condition, analysis, term).orElseThrow().estimate();
    }

    @Test
    void whatIsPooledIsWhatTheMethodGives() throws PoolRefused {
        Findings pooled = pool(SharedReports.share(folder, ESTIMATES, ERRORS));
        RandomEffects expected = RandomEffects.pool(ESTIMATES, ERRORS);
        String migraine = SharedReports.CONDITION;
        assertThat(found(pooled, migraine, "pooled", "difference")).isEqualTo(expected.difference());
        assertThat(found(pooled, migraine, "primary", "difference")).isEqualTo(expected.difference());
        assertThat(found(pooled, migraine, "pooled", "tau2")).isEqualTo(Estimated.point(expected.tau2()));
        assertThat(found(pooled, migraine, "pooled", "i2")).isEqualTo(Estimated.point(expected.i2()));
        assertThat(found(pooled, migraine, "pooled", "q")).isEqualTo(expected.q());
        assertThat(found(pooled, migraine, "pooled", "prediction_interval")).isEqualTo(expected.predictionInterval());
        for (int i = 0; i < ESTIMATES.length; i++) {
            assertThat(found(pooled, migraine, "leave_one_site_out", "s00" + i))
                    .isEqualTo(expected.leaveOneOut(i).difference());
            assertThat(found(pooled, migraine, "site", "s00" + i))
                    .isEqualTo(Estimated.ofT(ESTIMATES[i], ERRORS[i], 20));
        }
        assertThat(pooled.find("pain", migraine, "pooled", "difference")
                        .orElseThrow()
                        .support())
                .isEqualTo(new Support(320, 360, 120, 160));
    }

    @Test
    void theOrderInWhichSitesAreGivenChangesNothing() throws PoolRefused {
        List<Path> sites = SharedReports.share(folder, ESTIMATES, ERRORS);
        List<Path> other = new ArrayList<>(sites);
        Collections.reverse(other);
        assertThat(pool(other)).isEqualTo(pool(sites));
    }

    @Test
    void theVerdictFollowsTheSameRules() throws PoolRefused {
        double[] errors = {0.01, 0.01, 0.01};
        assertThat(verdict(new double[] {1.5, 1.51, 1.49}, errors, "a").call())
                .isEqualTo(Call.THERAPEUTIC_BETTER_AND_MATTERS);
        assertThat(verdict(new double[] {0.5, 0.51, 0.49}, errors, "b").call())
                .isEqualTo(Call.NO_DIFFERENCE_THAT_MATTERS);
        assertThat(verdict(new double[] {-1.5, 2.51, 0.49}, errors, "c").call()).isEqualTo(Call.CANNOT_TELL_YET);
        assertThat(verdict(new double[] {0.5, 0.51, 0.49}, errors, "d").clusteredBy())
                .isEqualTo(Verdict.Clustering.SITES);
    }

    private Verdict verdict(double[] estimates, double[] errors, String name) throws PoolRefused {
        return pool(SharedReports.share(folder.resolve(name), estimates, errors))
                .verdicts()
                .get(0);
    }

    @Test
    void aSiteWithoutTheConditionIsListedAsSuch() throws PoolRefused {
        List<Path> sites = new ArrayList<>(SharedReports.share(folder, ESTIMATES, ERRORS));
        sites.add(SharedReports.share(
                folder.resolve("elsewhere"),
                SharedReports.of(
                        List.of(Outcome.pain()),
                        List.of(
                                SharedReports.headline("Whiplash", 1, 0.2),
                                SharedReports.finding("Arthritis", new NotEstimable(Reason.TOO_FEW_CLIENTS))))));
        Findings pooled = pool(sites);
        assertThat(site(pooled, SharedReports.CONDITION, "elsewhere").primary()).isNull();
        assertThat(site(pooled, "Whiplash", "s001").primary()).isNull();
        assertThat(site(pooled, "Arthritis", "elsewhere").primary())
                .isEqualTo(new NotEstimable(Reason.TOO_FEW_CLIENTS));
        assertThat(found(pooled, "Whiplash", "pooled", Key.DIFFERENCE))
                .isEqualTo(new NotEstimable(Reason.TOO_FEW_CLUSTERS));
        assertThat(pooled.verdicts()).extracting(Verdict::condition).contains("Whiplash", "Arthritis");
    }

    private static SiteEstimate site(Findings findings, String condition, String site) {
        return findings.sites().stream()
                .filter(estimate -> estimate.condition().equals(condition)
                        && estimate.site().equals(site))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void conditionsThatSitesSpellDifferentlyAreOne() throws PoolRefused {
        List<Path> sites = List.of(
                SharedReports.share(folder.resolve("a"), jaw("Jaw pain", 1)),
                SharedReports.share(folder.resolve("b"), jaw("jaw  pain", 1.2)),
                SharedReports.share(folder.resolve("c"), jaw("Jaw pain", 1.1)));
        Findings pooled = pool(sites);
        assertThat(pooled.conditions()).containsExactly("Jaw pain");
        assertThat(pooled.sites()).hasSize(3).allMatch(site -> site.primary() instanceof Estimated);
    }

    private static Findings jaw(String label, double estimate) {
        return SharedReports.of(List.of(Outcome.pain()), List.of(SharedReports.headline(label, estimate, 0.2)));
    }

    @Test
    void severalConditionsShareTheirDoubt() throws PoolRefused {
        List<Path> sites = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sites.add(SharedReports.share(
                    folder.resolve("s" + i),
                    SharedReports.of(
                            List.of(Outcome.pain()),
                            List.of(
                                    SharedReports.headline("Migraine", 0.4 + i / 10.0, 0.1),
                                    SharedReports.headline("Whiplash", 0.1 + i / 10.0, 0.1)))));
        }
        Findings pooled = pool(sites);
        double p = Objects.requireNonNull(((Estimated) found(pooled, "Migraine", "pooled", Key.DIFFERENCE)).pValue());
        assertThat(pooled.find("pain", "Migraine", "primary", Key.DIFFERENCE)
                        .orElseThrow()
                        .pAdjusted())
                .isEqualTo(2 * p);
        assertThat(pooled.find("pain", "Migraine", "pooled", Key.DIFFERENCE)
                        .orElseThrow()
                        .pAdjusted())
                .as("only headlines are adjusted")
                .isNull();
    }

    @Test
    void foldersOfOneNameAreToldApartByThoseAbove() throws PoolRefused {
        List<Path> sites = List.of(
                SharedReports.share(folder.resolve("hill/reports"), SharedReports.of(1, 0.2)),
                SharedReports.share(folder.resolve("lake/reports"), SharedReports.of(1.1, 0.2)));
        assertThat(pool(sites).sites()).extracting(SiteEstimate::site).containsExactly("hill/reports", "lake/reports");
    }

    @Test
    void whatSitesSayBesideTheirVerdictsIsCounted() throws PoolRefused {
        Verdict.Imbalance older = new Verdict.Imbalance("age_band=60+", 0.2);
        Verdict.Imbalance olderStill = new Verdict.Imbalance("age_band=60+", -0.4);
        Verdict.Imbalance worse = new Verdict.Imbalance("baseline", 0.3);
        Verdict pooled = pool(List.of(
                        site("a", 0.4, Verdict.Therapists.FEW, older, worse),
                        site("b", 0.5, Verdict.Therapists.FEW, olderStill),
                        site("c", 0.6, Verdict.Therapists.TOLD_APART),
                        SharedReports.share(folder.resolve("without-verdicts"), SharedReports.of(0.7, 0.2))))
                .verdicts()
                .get(0);
        assertThat(pooled.sites()).isEqualTo(new Verdict.AmongSites(4, 1, 2, 2, 0));
        assertThat(pooled.therapists()).isEqualTo(Verdict.Therapists.FEW);
        assertThat(pooled.imbalances())
                .containsExactly(
                        new Verdict.Imbalance("age_band=60+", -0.4, 2), new Verdict.Imbalance("baseline", 0.3, 1));
    }

    private Path site(String name, double estimate, Verdict.Therapists therapists, Verdict.Imbalance... imbalances) {
        Findings findings = SharedReports.of(estimate, 0.2);
        Verdict own = new Verdict(
                "pain",
                SharedReports.CONDITION,
                Call.CANNOT_TELL_YET,
                null,
                1,
                null,
                false,
                1,
                Verdict.Clustering.CLIENTS,
                null,
                false,
                therapists,
                List.of(),
                List.of(imbalances));
        return SharedReports.share(folder.resolve(name), SharedReports.with(findings, List.of(own)));
    }

    @Test
    void twoHundredSitesArePooled() throws PoolRefused {
        double[] estimates = new double[200];
        double[] errors = new double[200];
        for (int i = 0; i < 200; i++) {
            estimates[i] = Math.floorMod(i * 37, 101) / 50.0;
            errors[i] = 0.1 + Math.floorMod(i * 53, 97) / 200.0;
        }
        List<Path> sites = SharedReports.share(folder, estimates, errors);
        Findings pooled = pool(sites);
        assertThat(pooled.sites()).hasSize(200);
    }
}
