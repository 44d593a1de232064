package org.massageoutcomes.stats;

/**
 * A cluster whose rows share one pattern of the design, as most clients are: CR2 in closed form.
 *
 * <p>Its rows come down to two, their mean and their spread along the covariate, so everything that {@link ClusterShape}
 * finds in as many dimensions as the design has columns is found here in two: a contrast c becomes c + x₁r₁ + x₂r₂, and
 * its link y₁r₁ + y₂r₂. Of the pattern only the square of its place in the basis and its product with the contrast
 * count, and those are the same for every such cluster.
 */
final class OneCell {
    private final LinearFit fit;
    private final double[] square;
    private final double[][] onContrast;
    private final double[] covariateOfContrast;
    private int pattern;
    private double root;
    private double covariate;
    private double spread;
    private double response;
    private double products;
    private double firstSquare;
    private double product;
    private double firstExcess;
    private double mixedExcess;
    private double secondExcess;
    private double rounding;
    private double size;
    private double squaredLink;
    private double taken;
    private double linkOfPattern;
    private double linkOfCovariate;

    OneCell(LinearFit fit, double[][] contrasts) {
        this.fit = fit;
        Basis basis = fit.basis();
        int patterns = fit.sums().patterns().length;
        square = new double[patterns];
        onContrast = new double[contrasts.length][patterns];
        covariateOfContrast = new double[contrasts.length];
        for (int k = 0; k < patterns; k++) {
            for (int a = 0; a < basis.size(); a++) {
                double at = basis.at(a, k);
                square[k] += at * at;
                for (int i = 0; i < contrasts.length; i++) {
                    onContrast[i][k] += at * contrasts[i][a];
                }
            }
        }
        for (int i = 0; i < contrasts.length && fit.hasCovariate(); i++) {
            covariateOfContrast[i] = contrasts[i][basis.size()];
        }
    }

    /** Reads the cluster that is this one cell. */
    void read(int at) {
        Residuals cells = fit.residuals();
        double n = cells.n(at);
        pattern = fit.sums().pattern(at);
        root = Math.sqrt(n);
        response = cells.response(at);
        covariate = 0;
        spread = 0;
        products = 0;
        if (fit.hasCovariate()) {
            double length = fit.covariateLength();
            covariate = cells.covariate(at) / length / root;
            products = cells.products(at) / length;
            spread = Math.sqrt(cells.covariateSpread(at)) / length;
        }
        rounding = fit.rounding(at);
        firstSquare = n * square[pattern] + covariate * covariate;
        product = covariate * spread;
        decompose();
    }

    /** (I − G)^−½ − I over G, of the two rows' products G: one rotation makes those of two rows a diagonal (Jacobi). */
    private void decompose() {
        double secondSquare = spread * spread;
        double tangent = 0;
        if (product != 0) {
            double ratio = (secondSquare - firstSquare) / (2 * product);
            tangent = Math.copySign(1, ratio) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
        }
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        double sine = tangent * cosine;
        double one = ClusterShape.excess(firstSquare - tangent * product, true);
        double other = ClusterShape.excess(secondSquare + tangent * product, true);
        firstExcess = one * cosine * cosine + other * sine * sine;
        mixedExcess = (other - one) * sine * cosine;
        secondExcess = one * sine * sine + other * cosine * cosine;
    }

    /** Works out a contrast. */
    void take(int contrast) {
        double ofPattern = onContrast[contrast][pattern];
        double ofCovariate = covariateOfContrast[contrast];
        double first = root * ofPattern + covariate * ofCovariate;
        double second = spread * ofCovariate;
        double x1 = firstExcess * first + mixedExcess * second;
        double x2 = mixedExcess * first + secondExcess * second;
        double y1 = first + firstSquare * x1 + product * x2;
        double y2 = second + product * x1 + spread * spread * x2;
        size = y1 * y1 + y2 * y2;
        linkOfPattern = y1 * root;
        linkOfCovariate = y1 * covariate + y2 * spread;
        squaredLink = linkOfPattern * linkOfPattern * square[pattern] + linkOfCovariate * linkOfCovariate;
        double onFirst = response * root * square[pattern] + products * covariate;
        taken = response * ofPattern + products * ofCovariate + x1 * onFirst + x2 * products * spread;
    }

    int pattern() {
        return pattern;
    }

    /** The sum of squared residuals that rounding alone may leave. */
    double rounding() {
        return rounding;
    }

    /** hᵀAh of the contrast. */
    double size() {
        return size;
    }

    /** vᵀv of the contrast's link. */
    double squaredLink() {
        return squaredLink;
    }

    /** What the residuals come to along the contrast. */
    double taken() {
        return taken;
    }

    /** The link is this much of the pattern's place in the basis … */
    double linkOfPattern() {
        return linkOfPattern;
    }

    /** … and this much of the covariate. */
    double linkOfCovariate() {
        return linkOfCovariate;
    }
}
