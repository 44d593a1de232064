package org.massageoutcomes.stats;

/** The moments of one cell about offsets of its pattern; reused from cell to cell. */
final class CentredCell {

    private final Moments moments;
    private final Twofold covariate = new Twofold();
    private final Twofold response = new Twofold();
    private final Twofold scratch = new Twofold();
    private double covariateSquares;
    private double products;
    private double responseSquares;

    CentredCell(Moments moments) {
        this.moments = moments;
    }

    /** Reads the response's moments. */
    void readResponse(int cell, Twofold responseAt) {
        responseSquares = about(cell, Moments.Y, Moments.YY, responseAt, response);
    }

    /** Reads the covariate's moments and those of both, once the response's are read. */
    void readCovariate(int cell, Twofold covariateAt, Twofold responseAt) {
        covariateSquares = about(cell, Moments.B, Moments.BB, covariateAt, covariate);
        // Σ(b−c)(y−f) = Σby − cΣy − fΣ(b−c)
        products = scratch.set(moments.high(cell, Moments.BY), moments.low(cell, Moments.BY))
                .addProduct(
                        -1,
                        covariateAt.high(),
                        covariateAt.low(),
                        moments.high(cell, Moments.Y),
                        moments.low(cell, Moments.Y))
                .addProduct(-1, responseAt.high(), responseAt.low(), covariate.high(), covariate.low())
                .high();
    }

    /** Σ(b−c). */
    double covariate() {
        return covariate.high();
    }

    /** Σ(b−c)². */
    double covariateSquares() {
        return covariateSquares;
    }

    /** Σ(y−f). */
    Twofold response() {
        return response;
    }

    /** Σ(b−c)(y−f). */
    double products() {
        return products;
    }

    /** Σ(y−f)². */
    double responseSquares() {
        return responseSquares;
    }

    /** Σ(x−c) into {@code sum}; returns Σ(x−c)² = Σx² − c(Σx + Σ(x−c)). */
    private double about(int cell, int first, int square, Twofold at, Twofold sum) {
        double n = moments.high(cell, Moments.N);
        double high = moments.high(cell, first);
        double low = moments.low(cell, first);
        sum.set(high, low).addProduct(-n, at.high());
        if (at.low() != 0) {
            sum.addProduct(-n, at.low());
        }
        double nLow = moments.low(cell, Moments.N);
        if (nLow != 0) {
            sum.addProduct(-nLow, at.high());
        }
        double about = scratch.set(moments.high(cell, square), moments.low(cell, square))
                .addProduct(-1, at.high(), at.low(), high, low)
                .addProduct(-1, at.high(), at.low(), sum.high(), sum.low())
                .high();
        return Math.max(0, about);
    }
}
