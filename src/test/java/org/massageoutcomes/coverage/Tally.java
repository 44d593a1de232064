package org.massageoutcomes.coverage;

/** How often an interval holds the truth, and how wide it is beside the one that knows the variance. */
public final class Tally {
    private int intervals;
    private int holding;
    private double width;
    private double oracleWidth;

    public void add(double low, double high, double truth, double oracle) {
        intervals++;
        holding += low <= truth && truth <= high ? 1 : 0;
        width += high - low;
        oracleWidth += oracle;
    }

    public int intervals() {
        return intervals;
    }

    /** Share of intervals that hold the truth; NaN where there is none. */
    public double coverage() {
        return (double) holding / intervals;
    }

    public double missed() {
        return (double) (intervals - holding) / intervals;
    }

    public double meanWidth() {
        return width / intervals;
    }

    public double widthToOracle() {
        return width / oracleWidth;
    }
}
