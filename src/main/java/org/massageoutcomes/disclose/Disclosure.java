package org.massageoutcomes.disclose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.ClaimAnswer;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.Remainder;
import org.massageoutcomes.compare.SiteEstimate;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;

/**
 * Decides what may be shown. Cells with too few clients have left before any estimate; what is left to do is to hide
 * what differs from something shown by a few clients, small counts, and rare labels.
 */
public final class Disclosure {
    /** Stands for conditions that no list names and that too few clients have: a rare label may tell who it is. */
    public static final String OTHER_CONDITIONS = "Other conditions";

    /** A rate with more decimals gives the counts away. */
    private static final int DECIMALS_OF_RATES = 3;

    private static final int DECIMALS_OF_DIFFERENCES = 2;

    /** Where two therapists stand for a type, more decimals would give away how many sessions each had. */
    private static final int DECIMALS_OF_THERAPISTS = 1;

    private final Findings findings;
    private final int minimumClients;
    private final Set<String> rare;

    private Disclosure(Findings findings, Set<String> listedConditions) {
        this.findings = findings;
        this.minimumClients = findings.scope().minimumClients();
        this.rare = rare(findings, listedConditions);
    }

    /**
     * @param findings everything found
     * @param listedConditions names of conditions that the program or the study lists: not rare, whoever has them
     */
    public static Disclosed check(Findings findings, Set<String> listedConditions) {
        return new Disclosed(new Disclosure(findings, listedConditions).shown());
    }

    /** Conditions that are shown with no number at all, and that no list has. */
    private static Set<String> rare(Findings findings, Set<String> listed) {
        Set<String> rare = new HashSet<>(findings.conditions());
        rare.removeAll(listed);
        findings.list().stream()
                .filter(finding -> finding.support() != null || finding.estimate() instanceof Estimated)
                .forEach(finding -> rare.remove(finding.key().condition()));
        return rare;
    }

    private Findings shown() {
        return new Findings(
                findings.scope(),
                flow(),
                findings.outcomes(),
                findings.measures(),
                findings.primary(),
                conditions(),
                list(),
                verdicts(),
                findings.runCharts().stream().map(ShownSeries::of).toList(),
                findings.courses(),
                findings.changes(),
                findings.sensitivities(),
                findings.pseudoReplications(),
                findings.claims().stream().map(Disclosure::rounded).toList(),
                sites());
    }

    private Flow flow() {
        ShownCounts counts = new ShownCounts(minimumClients);
        return findings.scope().monthReport() == null ? counts.of(findings.flow()) : counts.ofAMonth(findings.flow());
    }

    private List<String> conditions() {
        List<String> conditions = new ArrayList<>(findings.conditions());
        if (conditions.removeAll(rare)) {
            conditions.add(OTHER_CONDITIONS);
        }
        return conditions;
    }

    private List<Finding> list() {
        Map<Key, Finding> shown = new LinkedHashMap<>();
        for (Finding finding : findings.list()) {
            if (!isDetailOfAWithheldCell(finding) && !isOfAHiddenSite(finding)) {
                Finding mine = shown(finding);
                shown.merge(mine.key(), mine, Disclosure::theOneWithANumber);
            }
        }
        return List.copyOf(shown.values());
    }

    /** Terms of an arm or a level, whose presence alone tells how many clients there are. */
    private static boolean isDetailOfAWithheldCell(Finding finding) {
        return finding.remainder() != null
                && finding.remainder().wholeCell()
                && finding.key().term().contains(":");
    }

    /** A clinic's name beside an empty number tells that it has a few clients. */
    private boolean isOfAHiddenSite(Finding finding) {
        Remainder remainder = finding.remainder();
        return finding.key().namesASite() && remainder != null && remainder.isSmall(minimumClients);
    }

    /** Clinics with enough clients, in cells where the rest of the clients are enough too. */
    private List<SiteEstimate> sites() {
        Set<List<String>> hidden = new HashSet<>();
        findings.list().stream()
                .filter(this::isOfAHiddenSite)
                .forEach(finding -> hidden.add(
                        List.of(finding.key().outcome(), finding.key().condition())));
        return findings.sites().stream()
                .filter(site -> !hidden.contains(List.of(site.outcome(), site.condition())))
                .filter(site -> site.support() == null || site.support().fewestClients() >= minimumClients)
                .map(site -> site.named(named(site.condition())))
                .toList();
    }

    /** A clinic's own label may read like ours for rare ones. */
    private static Finding theOneWithANumber(Finding first, Finding second) {
        return first.support() == null && second.support() != null ? second : first;
    }

    private Finding shown(Finding finding) {
        Key key = finding.key();
        Key named = new Key(key.outcome(), named(key.condition()), key.analysis(), key.term());
        Remainder remainder = finding.remainder();
        boolean tellsOfAFew = remainder != null && remainder.isSmall(minimumClients);
        Estimate estimate = tellsOfAFew ? new NotEstimable(Reason.TOO_FEW_CLIENTS) : finding.estimate();
        boolean withheld = remainder != null && remainder.wholeCell();
        return new Finding(
                named,
                rounded(key, estimate),
                tellsOfAFew ? null : finding.pAdjusted(),
                withheld ? null : finding.support());
    }

    private static ClaimAnswer rounded(ClaimAnswer claim) {
        return new ClaimAnswer(
                claim.claim(),
                claim.words(),
                claim.measure(),
                claim.condition(),
                rounded(claim.therapeutic()),
                rounded(claim.regular()),
                claim.difference(),
                claim.answer());
    }

    private static @Nullable Double rounded(@Nullable Double mean) {
        return mean == null ? null : rounded(mean, DECIMALS_OF_RATES);
    }

    private static double rounded(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    private static Estimate rounded(Key key, Estimate estimate) {
        if (key.isRate()) {
            return rounded(estimate, DECIMALS_OF_RATES);
        }
        if (key.countsTherapists()) {
            return rounded(estimate, DECIMALS_OF_THERAPISTS);
        }
        return key.weighsTherapists() ? rounded(estimate, DECIMALS_OF_DIFFERENCES) : estimate;
    }

    private static Estimate rounded(Estimate estimate, int decimals) {
        UnaryOperator<Estimated> round =
                found -> Estimated.point(rounded(Objects.requireNonNull(found.estimate()), decimals));
        return estimate.match(round::apply, none -> none);
    }

    private List<Verdict> verdicts() {
        Map<String, Verdict> shown = new LinkedHashMap<>();
        for (Verdict verdict : findings.verdicts()) {
            Verdict mine = verdict.named(named(verdict.condition())).with(rounded(verdict.imbalances()));
            shown.putIfAbsent(mine.outcome() + "\n" + mine.condition(), mine);
        }
        return List.copyOf(shown.values());
    }

    /** Of levels whose counts may not be shown, too, it is said that the arms differ; by how much, not to the last digit. */
    private static List<Verdict.Imbalance> rounded(List<Verdict.Imbalance> imbalances) {
        return imbalances.stream()
                .map(imbalance -> new Verdict.Imbalance(
                        imbalance.variable(), rounded(imbalance.standardizedDifference(), DECIMALS_OF_DIFFERENCES)))
                .toList();
    }

    private String named(String condition) {
        return rare.contains(condition) ? OTHER_CONDITIONS : condition;
    }
}
