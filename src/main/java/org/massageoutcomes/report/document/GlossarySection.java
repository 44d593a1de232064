package org.massageoutcomes.report.document;

import java.util.List;

/** Words of the report that a manager need not know. */
final class GlossarySection {
    private static final List<Block.Entry> WORDS = List.of(
            new Block.Entry("95% interval", "the range of differences that these data leave plausible."),
            new Block.Entry("Adjusted for the score before", "compared as if clients of both types had started alike."),
            new Block.Entry(
                    "Clustered by client, by therapist",
                    "sessions of one person count as alike, so many sessions of few people do not pass for many people."),
            new Block.Entry(
                    "E-value",
                    "how strongly something unrecorded would have to go with both type and outcome to explain the"
                            + " difference away."),
            new Block.Entry("Hedges g", "the difference in standard deviations of clients' means."),
            new Block.Entry(
                    "I²",
                    "how much of the variation between conditions, clinics or sites is more than chance; 0% none, 100% all."),
            new Block.Entry(
                    "Least difference that matters, margin",
                    "a difference smaller than this is called too small to matter; set before the data were looked at."),
            new Block.Entry(
                    "NNT",
                    "sessions of therapeutic instead of regular massage for one more response; with a minus sign, for one"
                            + " response fewer."),
            new Block.Entry(
                    "Overlap weighting",
                    "counting most those sessions that might as well have been of the other type."),
            new Block.Entry(
                    "p", "how often chance alone would give a difference at least as large, if there were none."),
            new Block.Entry(
                    "p, Holm", "the same, raised because several conditions were looked at, and the best stands out."),
            new Block.Entry(
                    "Prediction interval", "where the difference of one more condition, or clinic, is expected."),
            new Block.Entry(
                    "Regression to the mean",
                    "extreme scores tend to be followed by ordinary ones, whatever was done."),
            new Block.Entry("Response", "improvement of at least the share or points named."),
            new Block.Entry("Score at the door", "the score before a session."),
            new Block.Entry("SD, SMD", "standard deviation, how far scores lie apart; a difference in SDs."),
            new Block.Entry(
                    "\u2013, or a condition left out",
                    "no number: not recorded, of too few clients, or such as would tell of a few."),
            new Block.Entry(
                    "Therapeutic, regular",
                    "clinical kinds such as deep tissue or trigger point; relaxing kinds such as Swedish. A study file"
                            + " can say which is which."));

    private GlossarySection() {}

    static Section of() {
        return new Section("glossary", "Glossary", List.of(new Block.Entries(WORDS)));
    }
}
