package org.massageoutcomes.report.document;

import org.massageoutcomes.compare.Call;

/** A shape for each kind of verdict: told apart without colour. */
public enum Symbol {
    THERAPEUTIC_MATTERS,
    THERAPEUTIC_OPEN,
    REGULAR_MATTERS,
    REGULAR_OPEN,
    SAME,
    UNKNOWN,
    NONE;

    static Symbol of(Call call) {
        return switch (call) {
            case THERAPEUTIC_BETTER_AND_MATTERS -> THERAPEUTIC_MATTERS;
            case THERAPEUTIC_BETTER -> THERAPEUTIC_OPEN;
            case REGULAR_BETTER_AND_MATTERS -> REGULAR_MATTERS;
            case REGULAR_BETTER -> REGULAR_OPEN;
            case NO_DIFFERENCE_THAT_MATTERS -> SAME;
            case CANNOT_TELL_YET -> UNKNOWN;
            case TOO_FEW_CLIENTS, TOO_FEW_CLUSTERS, NO_VARIATION, SINGULAR, ONE_ARM_ONLY -> NONE;
        };
    }

    /** The colour's name in the style sheet. */
    public String style() {
        return switch (this) {
            case THERAPEUTIC_MATTERS, THERAPEUTIC_OPEN -> "therapeutic";
            case REGULAR_MATTERS, REGULAR_OPEN -> "regular";
            case SAME, UNKNOWN, NONE -> "neutral";
        };
    }

    /** The shape where only letters can be drawn. */
    public String mark() {
        return switch (this) {
            case THERAPEUTIC_MATTERS -> "▲▲";
            case THERAPEUTIC_OPEN -> "▲";
            case REGULAR_MATTERS -> "▼▼";
            case REGULAR_OPEN -> "▼";
            case SAME -> "=";
            case UNKNOWN -> "?";
            case NONE -> "–";
        };
    }
}
