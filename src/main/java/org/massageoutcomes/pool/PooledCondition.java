package org.massageoutcomes.pool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.FunnelPlot;
import org.massageoutcomes.compare.Headline;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.PooledTerms;
import org.massageoutcomes.compare.SiteEstimate;
import org.massageoutcomes.compare.Support;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.compare.Verdicts;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.FunnelLimits;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.RandomEffects;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.stats.Tost;
import org.massageoutcomes.study.Outcome;

/** One outcome and condition over the sites that have it. */
final class PooledCondition {
    private static final String PRIMARY = "primary";
    private static final int LEAST_SITES = 2;
    private static final int LEAST_FOR_LIMITS = 3;

    private final Outcome outcome;
    private final String condition;
    private final List<SiteNumbers> sites;
    private final List<SiteNumbers> estimated;
    private final @Nullable RandomEffects pool;
    private final @Nullable Support support;
    private final Map<String, Estimate> others;
    private final List<SiteEstimate> siteEstimates;

    PooledCondition(Outcome outcome, String condition, List<SiteNumbers> sites) {
        this.outcome = outcome;
        this.condition = condition;
        this.sites = sites;
        this.estimated = sites.stream()
                .filter(site -> site.estimated(outcome.id(), condition, PRIMARY).isPresent())
                .toList();
        this.pool = pooled(PRIMARY).orElse(null);
        this.support = total();
        this.others = others();
        this.siteEstimates = sites.stream().map(this::siteEstimate).toList();
    }

    Outcome outcome() {
        return outcome;
    }

    String condition() {
        return condition;
    }

    /** Whether any site has the condition for this outcome. */
    boolean isRecorded() {
        return sites.stream()
                .anyMatch(site ->
                        site.difference(outcome.id(), condition, PRIMARY).isPresent());
    }

    /** The pooled headline. */
    Estimate difference() {
        return pool == null ? new NotEstimable(Reason.TOO_FEW_CLUSTERS) : pool.difference();
    }

    /** An analysis pooled over the sites with a headline; empty where one of them lacks it. */
    private Optional<RandomEffects> pooled(String analysis) {
        List<Estimated> estimates = estimated.stream()
                .flatMap(site -> site.estimated(outcome.id(), condition, analysis).stream())
                .toList();
        return estimates.size() < LEAST_SITES || estimates.size() < estimated.size()
                ? Optional.empty()
                : Optional.of(PooledTerms.pool(estimates));
    }

    private @Nullable Support total() {
        Support total = null;
        for (SiteNumbers site : estimated) {
            Support more = site.difference(outcome.id(), condition, PRIMARY)
                    .map(Finding::support)
                    .orElse(null);
            total = total == null || more == null ? more : total.plus(more);
        }
        return total;
    }

    /** The headline as verdicts take it; empty where it is not estimable or has no margin. */
    Optional<Headline> headline() {
        if (pool == null || support == null || outcome.margin() == null) {
            return Optional.empty();
        }
        return Optional.of(new Headline(
                outcome,
                condition,
                support,
                pool.difference(),
                others,
                Verdict.Clustering.SITES,
                cautions().fewTherapists() > 0,
                cautions().imbalances()));
    }

    /** In how many sites what has to be known beside the verdict is so. */
    Verdict.AmongSites among() {
        return cautions().among();
    }

    private SiteCautions cautions() {
        return new SiteCautions(
                estimated.stream()
                        .flatMap(site -> site.verdict(outcome.id(), condition).stream())
                        .toList(),
                estimated.size());
    }

    /** The same question answered in other ways, each pooled as the headline is. */
    private Map<String, Estimate> others() {
        Map<String, Estimate> others = new HashMap<>();
        for (String analysis : Verdicts.ROBUSTNESS) {
            pooled(analysis).ifPresent(other -> others.put(analysis, other.difference()));
        }
        return others;
    }

    /** Every number, in the order of analyses and terms. */
    List<Finding> findings(@Nullable Double pAdjusted) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(key(PRIMARY, Key.DIFFERENCE), difference(), pAdjusted, support));
        if (pool == null) {
            findings.add(new Finding(key(PooledTerms.NAME, Key.DIFFERENCE), difference(), support));
        } else {
            PooledTerms.ofSites(pool)
                    .forEach((term, estimate) ->
                            findings.add(new Finding(key(PooledTerms.NAME, term), estimate, support)));
            addTest(findings, pool.difference());
            others.forEach(
                    (analysis, other) -> findings.add(new Finding(key(analysis, Key.DIFFERENCE), other, support)));
            addLeavingOneOut(findings, pool);
        }
        addSites(findings);
        findings.sort(Comparator.comparing((Finding finding) -> finding.key().analysis())
                .thenComparing(finding -> finding.key().term()));
        return findings;
    }

    private void addTest(List<Finding> findings, Estimated difference) {
        outcome.marginThatMatters()
                .ifPresent(margin -> findings.add(new Finding(
                        key("equivalence", "tost_p"),
                        Estimated.pValue(Tost.pValue(difference, margin.doubleValue())),
                        support)));
    }

    private void addLeavingOneOut(List<Finding> findings, RandomEffects all) {
        for (int i = 0; i < estimated.size() && estimated.size() > LEAST_SITES; i++) {
            findings.add(new Finding(
                    key(Key.LEAVE_ONE_SITE_OUT, estimated.get(i).site()),
                    all.leaveOneOut(i).difference(),
                    support));
        }
    }

    private void addSites(List<Finding> findings) {
        for (SiteEstimate site : siteEstimates) {
            if (site.primary() != null) {
                findings.add(new Finding(key(Key.SITE, site.site()), site.primary(), support));
            }
            if (site.limits() != null && pool != null) {
                FunnelPlot.terms(site.site(), site.limits(), pool)
                        .forEach((term, limits) ->
                                findings.add(new Finding(key(FunnelPlot.NAME, term), limits, support)));
            }
        }
    }

    private SiteEstimate siteEstimate(SiteNumbers site) {
        Finding primary = site.difference(outcome.id(), condition, PRIMARY).orElse(null);
        return new SiteEstimate(
                outcome.id(),
                condition,
                site.site(),
                primary == null ? null : primary.estimate(),
                primary == null ? null : primary.support(),
                limits(primary));
    }

    /** Every site, those without the condition too. */
    List<SiteEstimate> siteEstimates() {
        return siteEstimates;
    }

    private @Nullable FunnelLimits limits(@Nullable Finding primary) {
        return pool == null
                        || estimated.size() < LEAST_FOR_LIMITS
                        || primary == null
                        || !(primary.estimate() instanceof Estimated)
                ? null
                : FunnelPlot.limits(pool, primary.estimate());
    }

    private Key key(String analysis, String term) {
        return new Key(outcome.id(), condition, analysis, term);
    }
}
