package org.massageoutcomes.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.massageoutcomes.compare.SiteEstimate;
import org.massageoutcomes.compare.Support;
import org.massageoutcomes.report.chart.Caption;
import org.massageoutcomes.report.chart.Forest;
import org.massageoutcomes.report.chart.SiteForest;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.report.words.Sites;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Outcome;

/** Every clinic or site of an outcome: a figure for as many conditions as a page holds. */
public final class SiteForestFigure {
    private static final int MOST_ROWS = 36;
    private static final int LONGEST_LABEL = 24;

    private final Outcome outcome;
    private final Facts facts;
    private final Sites sites;

    private SiteForestFigure(Outcome outcome, Facts facts) {
        this.outcome = outcome;
        this.facts = facts;
        this.sites = new Sites(outcome, facts);
    }

    /** In the order of reports; none where no condition has two clinics or sites. */
    public static List<SiteForest> of(Outcome outcome, Facts facts) {
        SiteForestFigure figures = new SiteForestFigure(outcome, facts);
        List<List<String>> pages = pages(figures.sites);
        return IntStream.range(0, pages.size())
                .mapToObj(i -> figures.figure(pages.get(i), pages.size() == 1 ? "" : "-" + (i + 1)))
                .toList();
    }

    /** The conditions that share a figure, so that none is higher than a page. */
    public static List<List<String>> pages(Sites sites) {
        List<List<String>> pages = new ArrayList<>();
        int rows = MOST_ROWS;
        for (String condition : sites.conditions()) {
            int more = sites.estimated(condition).size() + 3;
            if (rows + more > MOST_ROWS) {
                pages.add(new ArrayList<>());
                rows = 0;
            }
            pages.get(pages.size() - 1).add(condition);
            rows += more;
        }
        return pages;
    }

    private SiteForest figure(List<String> conditions, String suffix) {
        String unit = Scale.of(outcome).heading();
        double margin =
                outcome.marginThatMatters().map(number -> number.doubleValue()).orElse(0.0);
        boolean alone = conditions.size() == 1;
        return new SiteForest(
                Words.slug(outcome, "sites") + suffix,
                caption(conditions),
                margin,
                unit,
                conditions.stream().map(condition -> group(condition, alone)).toList());
    }

    private Caption caption(List<String> conditions) {
        String one = Sites.one(facts);
        String of = Label.shown(outcome.label());
        String expected = sites.expectations(conditions);
        String title = expected.isEmpty()
                ? of + ". Two " + one + "s cannot tell what a third should expect"
                : of + ". In a new " + one + " " + expected;
        boolean named = conditions.stream().noneMatch(condition -> isCrowded(condition));
        String subtitle = "Each " + one + "'s difference in improvement, therapeutic minus regular, "
                + Scale.of(outcome).heading() + ", with its 95% interval, "
                + (named ? "in the order of names" : "the largest first")
                + ". Diamond: their average. Bar: what is to be"
                + " expected in a new " + one + ".";
        return new Caption(
                title,
                subtitle,
                title + ". "
                        + String.join(
                                " ", conditions.stream().map(sites::expectation).toList()));
    }

    private boolean isCrowded(String condition) {
        return sites.estimated(condition).size() > Sites.MOST_NAMED;
    }

    private SiteForest.Group group(String condition, boolean alone) {
        List<SiteEstimate> all = new ArrayList<>(sites.estimated(condition));
        boolean named = !isCrowded(condition);
        if (!named) {
            all.sort(Comparator.comparingInt(SiteForestFigure::clients).reversed());
        }
        double most =
                all.stream().mapToDouble(SiteForestFigure::precision).max().orElse(1);
        return new SiteForest.Group(
                alone ? "" : Label.shown(condition),
                all.stream()
                        .map(site -> new SiteForest.Site(row(site, named), precision(site) / most))
                        .toList(),
                sites.average(condition).map(average -> row("Average", average)).orElse(null),
                sites.expected(condition)
                        .map(expected -> row("A new " + Sites.one(facts), expected))
                        .orElse(null));
    }

    private Forest.Row row(SiteEstimate site, boolean named) {
        Estimated found = Objects.requireNonNull(Sites.found(site));
        return new Forest.Row(
                named ? shortened(Label.shown(site.site())) : "",
                found.estimate(),
                found.low(),
                found.high(),
                named ? words(found) : "",
                sites.standing(found).side());
    }

    private static Forest.Row row(String label, Estimated estimated) {
        boolean hasInterval = estimated.standardError() == null;
        return new Forest.Row(
                label,
                estimated.estimate(),
                estimated.low(),
                estimated.high(),
                hasInterval ? Sites.range(estimated) : words(estimated),
                0);
    }

    private static String words(Estimated found) {
        Double low = found.low();
        Double high = found.high();
        return found.estimate() == null || low == null || high == null
                ? ""
                : Numbers.difference(found.estimate(), "", low, high, Scale.DECIMALS, 0);
    }

    /** A name that fits its row; the table has it whole. */
    public static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    private static int clients(SiteEstimate site) {
        Support support = site.support();
        return support == null ? 0 : support.clientsTherapeutic() + support.clientsRegular();
    }

    private static double precision(SiteEstimate site) {
        Estimated found = Sites.found(site);
        Double error = found == null ? null : found.standardError();
        return error == null ? 0 : 1 / (error * error);
    }
}
