package org.massageoutcomes.report.document;

import java.util.List;
import java.util.Optional;
import org.massageoutcomes.compare.ClaimAnswer;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.PooledTerms;
import org.massageoutcomes.report.words.ClaimWords;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.stats.Estimated;

/** The article's claims, put to the data. */
final class ClaimsSection {
    private ClaimsSection() {}

    static Optional<Section> of(Facts facts) {
        List<ClaimAnswer> claims = facts.findings().claims();
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        TableBuilder table = new TableBuilder(
                        "claims", "What is claimed for therapeutic massage, and what these data say of it")
                .column("Claim")
                .column("Answer")
                .column("Measured as")
                .column("Condition")
                .column("Therapeutic")
                .column("Regular")
                .column("Difference", "95% interval");
        claims.forEach(claim -> table.row(row(claim)));
        boolean isAveraged = facts.primaryOutcomes().stream()
                .anyMatch(outcome -> facts.estimated(outcome.id(), Key.ALL_CONDITIONS, PooledTerms.NAME, Key.DIFFERENCE)
                        .isPresent());
        return Optional.of(new Section(
                "claims",
                "The claims, put to the data",
                List.of(
                        new Block.Paragraph("Agrees: the whole interval lies on the claimed side, however small the"
                                + " difference; whether it matters is said by the verdicts. Disagrees: it lies on the"
                                + " other side, or holds 0 and is within what is too small to matter. A rate or a change"
                                + " over time without a comparison proves nothing: no group went untreated. What further"
                                + " relief costs cannot be told where therapeutic massage relieved no more. Not recorded:"
                                + " not in the sessions of the conditions that are shown."),
                        new Block.Paragraph(
                                "All conditions are here one sample of all their sessions, each counted alike; the"
                                        + " difference in improvement is adjusted for the score before and the condition, of"
                                        + " range of motion for the movement too."
                                        + (isAveraged
                                                ? " The average over conditions on the first page is of each"
                                                        + " condition's own difference and allows for how much these"
                                                        + " differ: the two need not agree."
                                                : "")),
                        table.build())));
    }

    private static List<Cell> row(ClaimAnswer claim) {
        Optional<Estimated> difference = claim.difference() == null
                ? Optional.empty()
                : claim.difference().match(Optional::of, none -> Optional.empty());
        return List.of(
                Cell.text(claim.words()),
                Cell.text(ClaimWords.answer(claim.answer())),
                Cell.text(claim.measure()),
                Cell.text(claim.condition()),
                Cell.decimal(claim.therapeutic(), 2),
                Cell.decimal(claim.regular(), 2),
                Cell.interval(difference, 2));
    }
}
