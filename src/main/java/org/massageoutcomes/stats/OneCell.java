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
    private final double[][] gram = new double[2][2];
    private final double[] excess = new double[2];
    private final SymmetricEigen eigen = new SymmetricEigen(2);
    private int pattern;
    private boolean few;
    private double root;
    private double covariate;
    private double spread;
    private double response;
    private double products;
    private double firstSquare;
    private double product;
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
        CentredCell cell = fit.residuals(at);
        pattern = fit.sums().pattern(at);
        root = Math.sqrt(cell.n());
        response = cell.response();
        covariate = 0;
        spread = 0;
        products = 0;
        if (fit.hasCovariate()) {
            double length = fit.covariateLength();
            covariate = cell.covariate() / length / root;
            products = cell.products() / length;
            double squares = cell.covariateSquares() - cell.covariate() * (cell.covariate() / cell.n());
            spread = Math.sqrt(Math.max(0, squares)) / length;
        }
        few = spread > 0;
        rounding = fit.rounding(at);
        decompose(cell.n());
    }

    private void decompose(double rowsOfCell) {
        firstSquare = rowsOfCell * square[pattern] + covariate * covariate;
        product = covariate * spread;
        gram[0][0] = firstSquare;
        gram[1][0] = product;
        gram[0][1] = product;
        gram[1][1] = spread * spread;
        int rows = few ? 2 : 1;
        eigen.decompose(gram, rows);
        for (int k = 0; k < rows; k++) {
            excess[k] = ClusterShape.excess(eigen.eigenvalue(k), true);
        }
    }

    /** Works out a contrast. */
    void take(int contrast) {
        double ofPattern = onContrast[contrast][pattern];
        double ofCovariate = covariateOfContrast[contrast];
        double first = root * ofPattern + covariate * ofCovariate;
        double second = spread * ofCovariate;
        double x1 = 0;
        double x2 = 0;
        for (int k = 0; k < (few ? 2 : 1); k++) {
            double along = eigen.vector(0, k) * first + (few ? eigen.vector(1, k) * second : 0);
            x1 += excess[k] * along * eigen.vector(0, k);
            x2 += few ? excess[k] * along * eigen.vector(1, k) : 0;
        }
        double y1 = first + firstSquare * x1 + product * x2;
        double y2 = few ? second + product * x1 + spread * spread * x2 : 0;
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
