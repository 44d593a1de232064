package org.massageoutcomes.report.words;

import java.math.RoundingMode;
import org.massageoutcomes.report.ShortestDecimal;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Arm;

/** How much more an outcome improved after one type of massage than after the other, as a sentence. */
final class More {
    private More() {}

    /**
     * The interval is turned round with the difference, so that it holds the amount that is named.
     *
     * @param improved what improved, as the sentence begins
     * @param difference therapeutic minus regular, with an estimate
     * @param isOpen whether no difference and the opposite are possible, too
     * @param margin what no end of the interval may be rounded to; 0 where there is none
     */
    static String sentence(String improved, Scale scale, Estimated difference, boolean isOpen, double margin) {
        double estimate = difference.estimate() == null ? 0 : difference.estimate();
        Double low = difference.low();
        Double high = difference.high();
        if (low == null || high == null) {
            return improved + " improved " + scale.amount(estimate) + " more after " + higher(estimate) + " massage.";
        }
        double[] landmarks = {0, margin, -margin};
        int decimals = Numbers.decimals(low, high, Scale.DECIMALS, landmarks);
        String amount = scale.amount(estimate, decimals);
        if (ShortestDecimal.exactly(estimate)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .signum()
                == 0) {
            return improved + " improved alike after both types of massage (therapeutic minus regular " + amount
                    + ", 95% interval " + Numbers.interval(low, high, Scale.DECIMALS, landmarks) + ").";
        }
        String interval = estimate < 0
                ? Numbers.interval(-high, -low, Scale.DECIMALS, landmarks)
                : Numbers.interval(low, high, Scale.DECIMALS, landmarks);
        return improved + " improved " + amount + " more after " + higher(estimate) + " massage (95% interval "
                + interval + ")" + (isOpen ? ", which leaves no difference and the opposite possible." : ".");
    }

    private static String higher(double estimate) {
        return (estimate < 0 ? Arm.REGULAR : Arm.THERAPEUTIC).id();
    }
}
