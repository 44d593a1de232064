package org.massageoutcomes.stats;

/** The moments of the rows of one cluster and one design pattern, while the cluster is being read. */
sealed interface Cell {

    /** Moves the moments to the end of the columns and starts again. */
    void drainTo(Moments moments);

    /** Rows of whole steps, summed in integers. */
    final class Whole implements Cell {
        /** Sums of products of so many numbers below so much fit 64 bits. */
        private static final long SMALL = 1L << 21;

        private static final int FEW = 1 << 20;

        private long n;
        private int small;
        private long smallB;
        private long smallY;
        private long smallBb;
        private long smallBy;
        private long smallYy;
        private boolean isWide;
        private final WideSum b = new WideSum();
        private final WideSum y = new WideSum();
        private final WideSum bb = new WideSum();
        private final WideSum by = new WideSum();
        private final WideSum yy = new WideSum();

        void add(long covariate, long response) {
            n++;
            if (isSmall(covariate) && isSmall(response)) {
                smallB += covariate;
                smallY += response;
                smallBb += covariate * covariate;
                smallBy += covariate * response;
                smallYy += response * response;
                if (++small == FEW) {
                    widen();
                }
                return;
            }
            isWide = true;
            b.add(covariate);
            y.add(response);
            bb.addProduct(covariate, covariate);
            by.addProduct(covariate, response);
            yy.addProduct(response, response);
        }

        /**
         * Adds a cell's rows without their covariate, so many covariates being added to each response. The sums are held
         * in two doubles, and so are whole.
         */
        void addRows(Moments moments, int cell, int covariates) {
            isWide = true;
            n += (long) moments.high(cell, Moments.N);
            addSum(y, 1, moments, cell, Moments.Y);
            addSum(yy, 1, moments, cell, Moments.YY);
            if (covariates != 0) {
                addSum(y, covariates, moments, cell, Moments.B);
                addSum(yy, 2.0 * covariates, moments, cell, Moments.BY);
                addSum(yy, (double) covariates * covariates, moments, cell, Moments.BB);
            }
        }

        private static void addSum(WideSum sum, double times, Moments moments, int cell, int moment) {
            sum.addWhole(times * moments.high(cell, moment));
            sum.addWhole(times * moments.low(cell, moment));
        }

        private static boolean isSmall(long number) {
            return number < SMALL && number > -SMALL;
        }

        private void widen() {
            isWide = true;
            b.add(smallB);
            y.add(smallY);
            bb.add(smallBb);
            by.add(smallBy);
            yy.add(smallYy);
            clearSmall();
        }

        private void clearSmall() {
            small = 0;
            smallB = 0;
            smallY = 0;
            smallBb = 0;
            smallBy = 0;
            smallYy = 0;
        }

        @Override
        public void drainTo(Moments moments) {
            TwofoldColumn end = moments.end();
            end.add((double) n, 0);
            // Of whole numbers no other sum is larger than the larger sum of squares.
            if (isWide || smallBb > WideSum.EXACT_IN_DOUBLE || smallYy > WideSum.EXACT_IN_DOUBLE) {
                widen();
                b.drainTo(end);
                y.drainTo(end);
                bb.drainTo(end);
                by.drainTo(end);
                yy.drainTo(end);
                isWide = false;
            } else {
                end.add((double) smallB, 0);
                end.add((double) smallY, 0);
                end.add((double) smallBb, 0);
                end.add((double) smallBy, 0);
                end.add((double) smallYy, 0);
                clearSmall();
            }
            n = 0;
        }
    }

    /** Weighted or real rows: each product is held in two doubles, the sums are exact. */
    final class Real implements Cell {
        private final ExactSum n = new ExactSum();
        private final ExactSum b = new ExactSum();
        private final ExactSum y = new ExactSum();
        private final ExactSum bb = new ExactSum();
        private final ExactSum by = new ExactSum();
        private final ExactSum yy = new ExactSum();
        private final RealRow row = new RealRow();
        private long rows;

        /** Adds so many rows that are the same. */
        void add(double weight, double covariate, double response, int times) {
            if (rows == 1) {
                addRow(1);
            }
            row.set(weight, covariate, response);
            rows += times;
            if (rows > 1) {
                addRow(times);
            }
        }

        private void addRow(int times) {
            n.add(row.weight(), times);
            addTo(y, row.y, times);
            addTo(yy, row.yy, times);
            if (row.hasCovariate()) {
                addTo(b, row.b, times);
                addTo(bb, row.bb, times);
                addTo(by, row.by, times);
            }
        }

        @Override
        public void drainTo(Moments moments) {
            TwofoldColumn end = moments.end();
            if (rows == 1) {
                row.copyTo(end);
            } else {
                n.drainTo(end);
                b.drainTo(end);
                y.drainTo(end);
                bb.drainTo(end);
                by.drainTo(end);
                yy.drainTo(end);
            }
            rows = 0;
        }

        private static void addTo(ExactSum sum, Twofold term, int times) {
            sum.add(term.high(), times);
            sum.add(term.low(), times);
        }
    }

    /** The products of one weighted row, each in two doubles. */
    final class RealRow {
        private double weight;
        private boolean hasCovariate;
        final Twofold b = new Twofold();
        final Twofold y = new Twofold();
        final Twofold bb = new Twofold();
        final Twofold by = new Twofold();
        final Twofold yy = new Twofold();

        void set(double newWeight, double covariate, double response) {
            weight = newWeight;
            hasCovariate = covariate != 0;
            y.setProduct(weight, response);
            setProduct(yy, y, response);
            b.setProduct(weight, covariate);
            setProduct(bb, b, covariate);
            setProduct(by, b, response);
        }

        private static void setProduct(Twofold product, Twofold first, double factor) {
            product.setProduct(first.low(), factor).addProduct(first.high(), factor);
        }

        double weight() {
            return weight;
        }

        /** Whether the covariate is not 0, and so the sums it is part of. */
        boolean hasCovariate() {
            return hasCovariate;
        }

        /** What the exact sums of this row alone would be, rounded to two doubles. */
        void copyTo(TwofoldColumn end) {
            end.add(weight, 0);
            copy(b, end);
            copy(y, end);
            copy(bb, end);
            copy(by, end);
            copy(yy, end);
        }

        private static void copy(Twofold from, TwofoldColumn to) {
            double high = from.high() + from.low();
            to.add(high, from.low() - (high - from.high()));
        }
    }
}
