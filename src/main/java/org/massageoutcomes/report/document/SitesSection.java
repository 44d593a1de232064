package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massageoutcomes.report.chart.SiteForest;
import org.massageoutcomes.report.figure.FunnelFigure;
import org.massageoutcomes.report.figure.SiteForestFigure;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Sites;
import org.massageoutcomes.study.Outcome;

/** The clinics of an export, or the sites of a pool, beside each other; never as a league table. */
final class SitesSection {
    /** Whether there is one clinic or more is not said: the second may be a few people. */
    private static final String CANNOT_SAY =
            "These data cannot say: clinics are recorded, but there are no two that could"
                    + " be shown for the same condition without telling of a few clients.";

    private final Facts facts;
    private final String one;
    private final List<Block> blocks = new ArrayList<>();

    private SitesSection(Facts facts) {
        this.facts = facts;
        this.one = Sites.one(facts);
    }

    static Optional<Section> of(Facts facts) {
        SitesSection section = new SitesSection(facts);
        facts.findings().outcomes().forEach(section::add);
        if (!section.blocks.isEmpty()) {
            section.blocks.add(0, new Block.Paragraph(section.introduction()));
        } else if (Boolean.TRUE.equals(facts.findings().scope().clinicsRecorded())) {
            section.blocks.add(new Block.Paragraph(CANNOT_SAY));
        } else {
            return Optional.empty();
        }
        return Optional.of(new Section("sites", "Do " + section.one + "s agree?", section.blocks));
    }

    private String introduction() {
        return ("Each @'s difference is worked out from its own sessions alone, as the headline is. Small @s land at both"
                        + " ends of any list by chance, so there is no ranking here: the funnel says which differ by more than"
                        + " chance, and the average with what a new @ should expect says what they have in common. What is to"
                        + " be expected is the range in which the true difference of one more @, comparable to these, lies with"
                        + " 95% confidence; the range allows for not knowing how far @s truly differ. With few @s the"
                        + " interval of their average may be the wider one; what is to be expected then reaches as far.")
                .replace("@", one);
    }

    private void add(Outcome outcome) {
        Sites sites = new Sites(outcome, facts);
        if (sites.conditions().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(Label.shown(outcome.label())));
        blocks.add(new Block.Points(
                sites.conditions().stream().map(sites::expectation).toList()));
        SiteTables tables = new SiteTables(outcome, facts);
        blocks.add(tables.averages());
        if (facts.primaryOutcomes().contains(outcome)) {
            List<List<String>> pages = SiteForestFigure.pages(sites);
            List<SiteForest> forests = SiteForestFigure.of(outcome, facts);
            for (int i = 0; i < forests.size(); i++) {
                blocks.add(new Block.Picture(forests.get(i)));
                tables.sites(pages.get(i), forests.get(i).slug()).ifPresent(blocks::add);
            }
            FunnelFigure.of(outcome, facts).forEach(funnel -> blocks.add(new Block.Picture(funnel)));
            tables.outside().ifPresent(blocks::add);
            without(sites);
        }
    }

    private void without(Sites sites) {
        List<String> lines = facts.findings().conditions().stream()
                .filter(condition -> !sites.without(condition).isEmpty())
                .map(condition -> Label.shown(condition) + ": not in the report of " + sites.without(condition) + ".")
                .toList();
        if (!lines.isEmpty()) {
            blocks.add(new Block.Points(lines));
        }
    }
}
