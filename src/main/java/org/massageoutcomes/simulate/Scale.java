package org.massageoutcomes.simulate;

/**
 * How a score is written down: in whole steps, from nothing to {@code most}. Constants stand in the order in which a row
 * is drawn; a new one goes last, or every export of every seed changes.
 */
public enum Scale {
    PAIN("pain", "points", 1, 10, -1),
    ROM("rom", "degrees", 1, 360, 1),
    STRESS("stress", "points", 1, 10, -1),
    STRENGTH("strength", "kg", 10, 200, 1);

    private final String outcome;
    private final String unit;
    private final int stepsPerUnit;
    private final int most;
    private final int improves;

    Scale(String outcome, String unit, int stepsPerUnit, int most, int improves) {
        this.outcome = outcome;
        this.unit = unit;
        this.stepsPerUnit = stepsPerUnit;
        this.most = most;
        this.improves = improves;
    }

    /** The outcome's id, as results name it. */
    public String outcome() {
        return outcome;
    }

    public String unit() {
        return unit;
    }

    /** 1 where whole units are recorded, 10 where tenths are. */
    public int stepsPerUnit() {
        return stepsPerUnit;
    }

    /** The highest score that can be recorded, in units. The lowest is 0. */
    public int most() {
        return most;
    }

    /** +1 where a higher score is better, −1 where a lower one is. */
    public int improves() {
        return improves;
    }
}
