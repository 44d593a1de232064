package org.massageoutcomes.stats;

/**
 * The moments of every cell about its fit, worked out once: those of the covariate about what the design explains of it, and
 * those of what is left of the response.
 */
final class Residuals {
    private static final double[] NONE = {};

    private final Moments moments;
    private final double[] covariate;
    private final double[] covariateSquares;
    private final double[] products;
    private final double[] response;
    private double[] lowOfResponse;
    private final double[] squaresBefore;
    private double[] squares;

    /** Takes up the moments about the offsets of the cells' patterns, the covariate's part of the response still in it. */
    Residuals(ClusterSums sums, Twofold[] covariateAt, Twofold[] responseAt) {
        moments = sums.moments();
        int cells = sums.cells();
        boolean withCovariate = sums.withCovariate();
        covariate = withCovariate ? new double[cells] : NONE;
        covariateSquares = withCovariate ? new double[cells] : NONE;
        products = withCovariate ? new double[cells] : NONE;
        response = new double[cells];
        lowOfResponse = withCovariate ? new double[cells] : NONE;
        squaresBefore = new double[cells];
        squares = squaresBefore;
        CentredCell centred = new CentredCell(moments);
        for (int cell = 0; cell < cells; cell++) {
            int pattern = sums.pattern(cell);
            centred.readResponse(cell, responseAt[pattern]);
            response[cell] = centred.response().high();
            squaresBefore[cell] = centred.responseSquares();
            if (withCovariate) {
                centred.readCovariate(cell, covariateAt[pattern], responseAt[pattern]);
                covariate[cell] = centred.covariate();
                covariateSquares[cell] = centred.covariateSquares();
                products[cell] = centred.products();
                lowOfResponse[cell] = centred.response().low();
            }
        }
    }

    /** Makes the response's moments those of y − f − slope·(b − c). */
    void subtract(double slope) {
        if (slope != 0) {
            Twofold left = new Twofold();
            squares = new double[response.length];
            for (int cell = 0; cell < squares.length; cell++) {
                double change = slope * (slope * covariateSquares[cell] - 2 * products[cell]);
                squares[cell] = Math.max(0, squaresBefore[cell] + change);
                products[cell] -= slope * covariateSquares[cell];
                response[cell] = left.set(response[cell], lowOfResponse[cell])
                        .addProduct(-slope, covariate[cell])
                        .high();
            }
        }
        lowOfResponse = NONE;
    }

    double n(int cell) {
        return moments.high(cell, Moments.N);
    }

    double covariate(int cell) {
        return covariate[cell];
    }

    double covariateSquares(int cell) {
        return covariateSquares[cell];
    }

    /** Σ(b−c)² less what the cell's mean takes of it; 0 or above. */
    double covariateSpread(int cell) {
        return Math.max(0, covariateSquares[cell] - covariate[cell] * (covariate[cell] / n(cell)));
    }

    double products(int cell) {
        return products[cell];
    }

    double response(int cell) {
        return response[cell];
    }

    /** Σ(y−f)², before the covariate's part was subtracted. */
    double squaresBefore(int cell) {
        return squaresBefore[cell];
    }

    double squares(int cell) {
        return squares[cell];
    }

    /** Σy² as it was recorded. */
    double recordedSquares(int cell) {
        return moments.high(cell, Moments.YY);
    }
}
