package org.massageoutcomes.stats;

/** The moments of one cell about offsets of its pattern; reused from cell to cell. */
final class CentredCell {

    private final Moments moments;
    private final Twofold covariate = new Twofold();
    private final Twofold response = new Twofold();
    private final Twofold scratch = new Twofold();
    private double n;
    private double covariateSquares;
    private double products;
    private double responseSquares;
    private double squaresBefore;

    CentredCell(Moments moments) {
        this.moments = moments;
    }

    /** Reads the covariate's moments only. */
    void readCovariate(int cell, Twofold covariateAt) {
        n = moments.n.high(cell);
        covariateSquares = about(moments.b, moments.bb, cell, covariateAt, covariate);
    }

    /** Reads all moments. */
    void read(int cell, Twofold covariateAt, Twofold responseAt) {
        readCovariate(cell, covariateAt);
        responseSquares = about(moments.y, moments.yy, cell, responseAt, response);
        // Σ(b−c)(y−f) = Σby − cΣy − fΣ(b−c)
        products = scratch.set(moments.by.high(cell), moments.by.low(cell))
                .addProduct(-1, covariateAt.high(), covariateAt.low(), moments.y.high(cell), moments.y.low(cell))
                .addProduct(-1, responseAt.high(), responseAt.low(), covariate.high(), covariate.low())
                .high();
    }

    /** Makes the response's moments those of y − f − slope·(b − c). */
    void subtract(double slope) {
        squaresBefore = responseSquares;
        responseSquares += slope * (slope * covariateSquares - 2 * products);
        products -= slope * covariateSquares;
        response.addProduct(-slope, covariate.high());
    }

    double n() {
        return n;
    }

    double covariate() {
        return covariate.high();
    }

    double covariateSquares() {
        return covariateSquares;
    }

    double response() {
        return response.high();
    }

    double products() {
        return products;
    }

    /** Σ(y−f)², before the covariate's part was subtracted. */
    double squaresBefore() {
        return squaresBefore;
    }

    double responseSquares() {
        return Math.max(0, responseSquares);
    }

    /** Σ(x−c) into {@code sum}; returns Σ(x−c)² = Σx² − c(Σx + Σ(x−c)). */
    private double about(TwofoldColumn firsts, TwofoldColumn squares, int cell, Twofold at, Twofold sum) {
        double high = firsts.high(cell);
        double low = firsts.low(cell);
        sum.set(high, low).addProduct(-n, at.high());
        if (at.low() != 0) {
            sum.addProduct(-n, at.low());
        }
        double nLow = moments.n.low(cell);
        if (nLow != 0) {
            sum.addProduct(-nLow, at.high());
        }
        double about = scratch.set(squares.high(cell), squares.low(cell))
                .addProduct(-1, at.high(), at.low(), high, low)
                .addProduct(-1, at.high(), at.low(), sum.high(), sum.low())
                .high();
        return Math.max(0, about);
    }
}
