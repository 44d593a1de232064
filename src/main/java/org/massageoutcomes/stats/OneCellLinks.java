package org.massageoutcomes.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Σvvᵀ over clusters of one cell each, for one contrast: three sums a pattern, whatever the columns of the design. */
final class OneCellLinks {
    private final Basis basis;
    private @Nullable ExactSum[] ofPattern = {};
    private @Nullable ExactSum[] withCovariate = {};
    private final ExactSum ofCovariate = new ExactSum();

    OneCellLinks(Basis basis) {
        this.basis = basis;
    }

    void add(OneCell cluster, int times) {
        double pattern = cluster.linkOfPattern();
        double covariate = cluster.linkOfCovariate();
        int k = cluster.pattern();
        if (k >= ofPattern.length) {
            ofPattern = Arrays.copyOf(ofPattern, k + 1);
            withCovariate = Arrays.copyOf(withCovariate, k + 1);
        }
        at(ofPattern, k).add(pattern * pattern, times);
        if (covariate != 0) {
            at(withCovariate, k).add(pattern * covariate, times);
            ofCovariate.add(covariate * covariate, times);
        }
    }

    private static ExactSum at(@Nullable ExactSum[] sums, int k) {
        ExactSum sum = sums[k];
        if (sum == null) {
            sum = new ExactSum();
            sums[k] = sum;
        }
        return sum;
    }

    private static double finished(@Nullable ExactSum sum) {
        return sum == null ? 0 : sum.finish();
    }

    /** The lower triangle, in coordinates of the basis and, last, the covariate. */
    double[][] products(int dimension) {
        double[][] products = new double[dimension][dimension];
        int size = basis.size();
        for (int k = 0; k < ofPattern.length; k++) {
            double squared = finished(ofPattern[k]);
            double mixed = finished(withCovariate[k]);
            for (int a = 0; a < size; a++) {
                for (int b = 0; b <= a; b++) {
                    products[a][b] += squared * basis.at(a, k) * basis.at(b, k);
                }
                if (mixed != 0) {
                    products[size][a] += mixed * basis.at(a, k);
                }
            }
        }
        if (dimension > size) {
            products[size][size] = ofCovariate.finish();
        }
        return products;
    }
}
