package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.SiteEstimate;
import org.massageoutcomes.compare.Support;
import org.massageoutcomes.report.figure.FunnelFigure;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.report.words.Sentences;
import org.massageoutcomes.report.words.Sites;
import org.massageoutcomes.report.words.Terms;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.FunnelLimits.Position;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.study.Outcome;

/** The numbers of an outcome's clinics or sites. */
final class SiteTables {
    private final Outcome outcome;
    private final Sites sites;
    private final String one;
    private final boolean pooled;
    private final String unit;

    SiteTables(Outcome outcome, Facts facts) {
        this.outcome = outcome;
        this.sites = new Sites(outcome, facts);
        this.one = Sites.one(facts);
        this.pooled = Sites.arePooled(facts);
        this.unit = Scale.of(outcome).heading();
    }

    /** Average, prediction and spread, a condition a row. */
    Table averages() {
        TableBuilder table = new TableBuilder(
                        outcome.id() + "-across-" + one + "s",
                        outcome.label() + ": average over " + one + "s by random effects, and what a new " + one
                                + " should expect, with the spread averaged over all that the data leave plausible, and"
                                + " as usual, with the spread taken as known")
                .column("Condition")
                .column(one.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + one.substring(1) + "s", "number")
                .column("Average", unit + ", 95% interval")
                .column("A new " + one, unit + ", 95% prediction")
                .column("The same, spread taken as known", unit + ", 95% prediction")
                .column("Spread (τ)", unit + ", SD")
                .column("Not chance (I²)", "%")
                .column("All alike (Q)", "p");
        for (String condition : sites.conditions()) {
            table.row(List.of(
                    Cell.text(condition),
                    Cell.count((long) sites.estimated(condition).size()),
                    Cell.interval(sites.average(condition)),
                    prediction(sites.expected(condition)),
                    prediction(sites.expectedAtKnownSpread(condition)),
                    Cell.decimal(spread(condition), 2),
                    Cell.decimal(number(sites.pooled(condition, "i2")), 0),
                    Cell.p(sites.pooled(condition, "q").map(Estimated::pValue).orElse(null))));
        }
        return table.build();
    }

    private @Nullable Double spread(String condition) {
        Double tau2 = number(sites.pooled(condition, "tau2"));
        return tau2 == null ? null : (Double) Math.sqrt(tau2);
    }

    private static @Nullable Double number(Optional<Estimated> found) {
        return found.map(Estimated::estimate).orElse(null);
    }

    private static Cell prediction(Optional<Estimated> prediction) {
        return prediction.map(found -> Cell.range(Sites.range(found), found, 1)).orElse(Cell.NONE);
    }

    /** The clinics or sites of a figure; of many those that have an estimate, of very many those that differ. */
    Optional<Table> sites(List<String> conditions, String id) {
        boolean several = conditions.size() > 1;
        Listed listed = listed(conditions);
        TableBuilder table = new TableBuilder(id, caption(conditions, listed));
        if (several) {
            table.column("Condition");
        }
        table.column(one.equals("site") ? "Site" : "Clinic")
                .column("Clients", "therapeutic / regular")
                .column("Difference", unit + ", 95% interval");
        if (pooled) {
            table.column("Average without it", unit + ", 95% interval");
        }
        for (String condition : conditions) {
            sites.of(condition).stream()
                    .filter(listed::holds)
                    .forEach(site -> table.row(row(condition, site, several)));
        }
        return table.isEmpty() ? Optional.empty() : Optional.of(table.build());
    }

    /** Which of them a table names one by one. */
    private enum Listed {
        ALL,
        ESTIMATED,
        DIFFERENT;

        boolean holds(SiteEstimate site) {
            return switch (this) {
                case ALL -> true;
                case ESTIMATED -> Sites.found(site) != null;
                case DIFFERENT -> Sites.position(site).orElse(Position.WITHIN) != Position.WITHIN;
            };
        }
    }

    private Listed listed(List<String> conditions) {
        if (conditions.stream().anyMatch(condition -> sites.estimated(condition).size() > Sites.MOST_NAMED)) {
            return Listed.DIFFERENT;
        }
        return conditions.stream().anyMatch(condition -> sites.of(condition).size() > Sites.MOST_NAMED)
                ? Listed.ESTIMATED
                : Listed.ALL;
    }

    private String caption(List<String> conditions, Listed listed) {
        String of = outcome.label() + (conditions.size() == 1 ? ", " + conditions.get(0) : "");
        return of + ": "
                + switch (listed) {
                    case ALL -> "each " + one + "'s own difference, in the order of names";
                    case ESTIMATED ->
                        "the difference of each " + one
                                + " that has one, in the order of names. Of the others results.csv"
                                + " tells why they have none";
                    case DIFFERENT -> "the " + one + "s outside the 95% limits of chance. All are in results.csv";
                };
    }

    private List<Cell> row(String condition, SiteEstimate site, boolean several) {
        List<Cell> row = new ArrayList<>();
        if (several) {
            row.add(Cell.text(condition));
        }
        Support support = site.support();
        row.add(Cell.text(site.site()));
        row.add(
                support == null
                        ? Cell.NONE
                        : Cell.text(Numbers.count(support.clientsTherapeutic()) + " / "
                                + Numbers.count(support.clientsRegular())));
        row.add(own(site));
        if (pooled) {
            row.add(Cell.interval(sites.without(condition, site)));
        }
        return row;
    }

    private static Cell own(SiteEstimate site) {
        if (site.primary() == null) {
            return Cell.text("not in its report");
        }
        return site.primary() instanceof NotEstimable none
                ? Cell.text(Terms.reason(none.reason()))
                : Cell.interval(Optional.ofNullable(Sites.found(site)));
    }

    /** Who lies outside the limits of chance, a condition a row. */
    Optional<Table> outside() {
        TableBuilder table = new TableBuilder(
                        outcome.id() + "-funnel",
                        outcome.label() + ": " + one + "s against the limits of chance around the average. By chance"
                                + " alone 1 in 20 lies outside the 95% limits, 1 in 500 outside the 99.8% limits")
                .column("Condition")
                .column("Within the 95% limits", one + "s")
                .column("Outside the 95% limits")
                .column("Outside the 99.8% limits");
        for (String condition : FunnelFigure.conditions(sites)) {
            table.row(
                    Cell.text(condition),
                    Cell.count((long) sites.at(condition, Position.WITHIN).size()),
                    names(condition, Position.BEYOND_95),
                    names(condition, Position.BEYOND_998));
        }
        return table.isEmpty() ? Optional.empty() : Optional.of(table.build());
    }

    private Cell names(String condition, Position position) {
        List<SiteEstimate> out = sites.at(condition, position);
        return out.isEmpty()
                ? Cell.text("none")
                : Cell.text(Sentences.list(out.stream().map(site -> Label.shown(site.site()))));
    }
}
