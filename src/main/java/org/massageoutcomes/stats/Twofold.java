package org.massageoutcomes.stats;

/**
 * A running sum in two doubles, about 106 bits: what centring takes away is then still there.
 *
 * <p><b>Source</b>: Dekker 1971, A floating-point technique for extending the available precision,
 * doi:10.1007/BF01397083. Scaling every term by a power of two scales the sum by it, bit for bit.
 */
final class Twofold {

    private double high;
    private double low;

    double high() {
        return high;
    }

    double low() {
        return low;
    }

    Twofold set(double newHigh, double newLow) {
        high = newHigh;
        low = newLow;
        return this;
    }

    /** The product itself: two doubles hold it. */
    Twofold setProduct(double a, double b) {
        double product = a * b;
        return set(0 + product, 0 + Math.fma(a, b, -product));
    }

    Twofold add(double term) {
        double sum = high + term;
        double part = sum - high;
        double error = (high - (sum - part)) + (term - part) + low;
        high = sum + error;
        low = error - (high - sum);
        return this;
    }

    Twofold addProduct(double a, double b) {
        double product = a * b;
        double error = Math.fma(a, b, -product);
        add(product);
        return error == 0 ? this : add(error);
    }

    /** Adds {@code sign · (aHigh + aLow)(bHigh + bLow)}; the product of the lows is beyond what two doubles hold. */
    Twofold addProduct(double sign, double aHigh, double aLow, double bHigh, double bLow) {
        addProduct(sign * aHigh, bHigh);
        if (bLow != 0) {
            addProduct(sign * aHigh, bLow);
        }
        return aLow == 0 ? this : addProduct(sign * aLow, bHigh);
    }
}
