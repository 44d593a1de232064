package org.massageoutcomes.disclose;

import org.massageoutcomes.compare.Findings;

/**
 * Findings that may be shown to others: nothing in them describes fewer clients than the study's minimum, and nothing
 * can be had by subtraction. Only {@link Disclosure} makes one, and reports to share accept nothing else.
 */
public final class Disclosed {
    private final Findings findings;

    Disclosed(Findings findings) {
        this.findings = findings;
    }

    public Findings findings() {
        return findings;
    }
}
