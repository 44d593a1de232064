package org.massageoutcomes.report.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.massageoutcomes.compare.SiteEstimate;
import org.massageoutcomes.report.chart.Caption;
import org.massageoutcomes.report.chart.Funnels;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.report.words.Sites;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.FunnelLimits.Position;
import org.massageoutcomes.study.Outcome;

/** Clinics or sites within the limits of chance, or not; instead of a league table. */
public final class FunnelFigure {
    private static final int MOST_PANELS = 12;
    private static final int MOST_LABELS = 3;

    private final Outcome outcome;
    private final Sites sites;
    private final String one;

    private FunnelFigure(Outcome outcome, Facts facts) {
        this.outcome = outcome;
        this.sites = new Sites(outcome, facts);
        this.one = Sites.one(facts);
    }

    /** As many figures as it takes; none where no condition has limits. */
    public static List<Funnels> of(Outcome outcome, Facts facts) {
        FunnelFigure figure = new FunnelFigure(outcome, facts);
        List<Funnels.Panel> panels =
                conditions(figure.sites).stream().map(figure::panel).toList();
        int figures = (panels.size() + MOST_PANELS - 1) / MOST_PANELS;
        return IntStream.range(0, figures)
                .mapToObj(i -> figure.figure(
                        panels.subList(i * MOST_PANELS, Math.min(panels.size(), (i + 1) * MOST_PANELS)),
                        figures == 1 ? "" : "-" + (i + 1)))
                .toList();
    }

    /** Conditions with limits. */
    public static List<String> conditions(Sites sites) {
        return sites.conditions().stream()
                .filter(condition -> sites.estimated(condition).stream()
                        .anyMatch(site -> Sites.position(site).isPresent()))
                .toList();
    }

    private Funnels figure(List<Funnels.Panel> panels, String suffix) {
        long all = panels.stream().mapToLong(panel -> panel.points().size()).sum();
        long usual = beyond(panels, 1) + beyond(panels, 2);
        long rare = beyond(panels, 2);
        String title = Label.shown(outcome.label()) + ". Of " + all + " answers of " + one + "s, " + count(usual)
                + " outside the 95% limits of chance and " + count(rare) + " outside the 99.8% limits";
        String subtitle =
                "A mark is a " + one + "; dashed: the average. By chance alone, 1 in 20 lies outside the inner"
                        + " limits (ring), 1 in 500 outside the outer ones (diamond). The limits drawn are those of the middle "
                        + one + "; each is judged by its own.";
        return new Funnels(
                Words.slug(outcome, "funnel") + suffix,
                new Caption(title, subtitle, title + ". The table that follows names those outside."),
                Scale.of(outcome).heading(),
                panels);
    }

    private static String count(long count) {
        return count == 0 ? "none lies" : count == 1 ? "1 lies" : Numbers.count(count) + " lie";
    }

    private static long beyond(List<Funnels.Panel> panels, int limits) {
        return panels.stream()
                .flatMap(panel -> panel.points().stream())
                .filter(point -> point.beyond() == limits)
                .count();
    }

    private Funnels.Panel panel(String condition) {
        List<SiteEstimate> all = sites.estimated(condition).stream()
                .filter(site -> site.limits() != null)
                .toList();
        double centre = sites.average(condition).map(Estimated::estimate).orElse(0.0);
        Set<String> labelled = labelled(condition);
        return new Funnels.Panel(
                Label.shown(condition) + ", average " + Numbers.signed(centre, Scale.DECIMALS),
                centre,
                middle(all, site -> site.limits() == null ? 0 : site.limits().high95() - centre),
                middle(all, site -> site.limits() == null ? 0 : site.limits().high998() - centre),
                all.stream().flatMap(site -> point(site, labelled)).toList());
    }

    /** Those farthest outside. */
    private Set<String> labelled(String condition) {
        return Stream.concat(
                        sites.at(condition, Position.BEYOND_998).stream(),
                        sites.at(condition, Position.BEYOND_95).stream())
                .limit(MOST_LABELS)
                .map(SiteEstimate::site)
                .collect(Collectors.toSet());
    }

    private interface Distance {
        double of(SiteEstimate site);
    }

    /** The middle one of how many errors the limits lie out. */
    private static double middle(List<SiteEstimate> all, Distance distance) {
        List<Double> errors = all.stream()
                .flatMap(site -> error(site).map(error -> distance.of(site) / error).stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        return errors.get(errors.size() / 2);
    }

    private static Stream<Funnels.Point> point(SiteEstimate site, Set<String> labelled) {
        Estimated found = Sites.found(site);
        Double estimate = found == null ? null : found.estimate();
        String label = labelled.contains(site.site()) ? SiteForestFigure.shortened(Label.shown(site.site())) : "";
        return estimate == null
                ? Stream.empty()
                : error(site).stream()
                        .map(error -> new Funnels.Point(
                                label,
                                estimate,
                                error,
                                Sites.position(site).map(Enum::ordinal).orElse(0)));
    }

    private static Optional<Double> error(SiteEstimate site) {
        return Optional.ofNullable(Sites.found(site)).map(Estimated::standardError);
    }
}
