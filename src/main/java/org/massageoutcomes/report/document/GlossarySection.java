package org.massageoutcomes.report.document;

import java.util.List;

/** Words of the report that a manager need not know. */
final class GlossarySection {
    private static final List<String> WORDS = List.of(
            "95% interval: the range of differences that these data leave plausible.",
            "Adjusted for the score before: compared as if clients of both types had started alike.",
            "E-value: how strongly something unrecorded would have to go with both type and outcome to explain the"
                    + " difference away.",
            "Hedges g: the difference in standard deviations of clients' means.",
            "Least difference that matters: below it, nobody would notice.",
            "NNT: sessions of therapeutic instead of regular massage for one more response.",
            "Overlap weighting: counting most those sessions that might as well have been of the other type.",
            "p: how often chance alone would give a difference at least as large, if there were none.",
            "Regression to the mean: extreme scores tend to be followed by ordinary ones, whatever was done.",
            "Response: improvement of at least the share or points named.",
            "SD: standard deviation, how far scores lie apart. SMD: a difference in SDs.");

    private GlossarySection() {}

    static Section of() {
        return new Section("glossary", "Glossary", List.of(new Block.Points(WORDS)));
    }
}
