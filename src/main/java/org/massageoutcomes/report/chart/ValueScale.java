package org.massageoutcomes.report.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.report.words.Numbers;

/** Axes of numbers: round steps, digits as everywhere else, no line and no ticks. */
final class ValueScale {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    private ValueScale() {}

    /** An axis that holds all the numbers, with a little room at both ends. */
    static NumberAxis around(String label, DoubleStream numbers, int ticks) {
        double[] sorted = numbers.sorted().toArray();
        double low = sorted.length == 0 ? 0 : sorted[0];
        double high = sorted.length == 0 ? 1 : sorted[sorted.length - 1];
        double room = high > low ? (high - low) * 0.06 : Math.max(0.5, Math.abs(high) * 0.1);
        return between(label, low - room, high + room, ticks);
    }

    /** An axis of exactly these ends. */
    static NumberAxis between(String label, double low, double high, int ticks) {
        NumberAxis axis = new NumberAxis(label.isEmpty() ? null : Type.plain(label));
        axis.setRange(low, high);
        double step = step((high - low) / ticks);
        axis.setTickUnit(new NumberTickUnit(step, new Digits(decimals(step))));
        style(axis);
        return axis;
    }

    /** The same in percent of one. */
    static NumberAxis percent(String label, double low, double high) {
        NumberAxis axis = between(label, low, high, 5);
        axis.setTickUnit(new NumberTickUnit(step(high / 5), new Percent()));
        return axis;
    }

    /** Whole numbers as far as there are any; the axis may go on for words. */
    static NumberTickUnit upTo(int last, int step) {
        return new NumberTickUnit(step, new Digits(0) {
            private static final long serialVersionUID = 1L;

            @Override
            public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
                return number > last || number < 1 ? to : super.format(number, to, position);
            }
        });
    }

    static void style(org.jfree.chart.axis.Axis axis) {
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelFont(Type.SMALL);
        axis.setTickLabelPaint(Ink.MUTED);
        axis.setLabelFont(Type.SMALL);
        axis.setLabelPaint(Ink.MUTED);
    }

    private static double step(double least) {
        double magnitude = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
        for (double step : STEPS) {
            if (step * magnitude >= least * 0.999) {
                return step * magnitude;
            }
        }
        return 10 * magnitude;
    }

    private static int decimals(double step) {
        int decimals = 0;
        double scaled = step;
        while (Math.abs(scaled - Math.rint(scaled)) > 1e-9 && decimals < 6) {
            scaled *= 10;
            decimals++;
        }
        return decimals;
    }

    /** The one formatter, as JFreeChart wants it. */
    private static class Digits extends NumberFormat {
        private static final long serialVersionUID = 1L;
        private final int decimals;

        Digits(int decimals) {
            super();
            this.decimals = decimals;
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            return to.append(Type.plain(Numbers.decimal(number, decimals)));
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            return format((double) number, to, position);
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            throw new UnsupportedOperationException("only prints");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return decimals;
        }
    }

    private static final class Percent extends Digits {
        private static final long serialVersionUID = 1L;

        Percent() {
            super(0);
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            return to.append(Numbers.percent(number));
        }
    }
}
