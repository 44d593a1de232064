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
            b.add(covariate);
            y.add(response);
            bb.addProduct(covariate, covariate);
            by.addProduct(covariate, response);
            yy.addProduct(response, response);
        }

        private static boolean isSmall(long number) {
            return number < SMALL && number > -SMALL;
        }

        private void widen() {
            b.add(smallB);
            y.add(smallY);
            bb.add(smallBb);
            by.add(smallBy);
            yy.add(smallYy);
            small = 0;
            smallB = 0;
            smallY = 0;
            smallBb = 0;
            smallBy = 0;
            smallYy = 0;
        }

        @Override
        public void drainTo(Moments moments) {
            widen();
            moments.n.add((double) n, 0);
            b.drainTo(moments.b);
            y.drainTo(moments.y);
            bb.drainTo(moments.bb);
            by.drainTo(moments.by);
            yy.drainTo(moments.yy);
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

        void add(double weight, double covariate, double response) {
            if (rows == 1) {
                addRow();
            }
            row.set(weight, covariate, response);
            if (++rows > 1) {
                addRow();
            }
        }

        private void addRow() {
            n.add(row.weight());
            addTo(b, row.b);
            addTo(bb, row.bb);
            addTo(by, row.by);
            addTo(y, row.y);
            addTo(yy, row.yy);
        }

        @Override
        public void drainTo(Moments moments) {
            if (rows == 1) {
                row.copyTo(moments);
            } else {
                n.drainTo(moments.n);
                b.drainTo(moments.b);
                y.drainTo(moments.y);
                bb.drainTo(moments.bb);
                by.drainTo(moments.by);
                yy.drainTo(moments.yy);
            }
            rows = 0;
        }

        private static void addTo(ExactSum sum, Twofold term) {
            sum.add(term.high());
            sum.add(term.low());
        }
    }

    /** The products of one weighted row, each in two doubles. */
    final class RealRow {
        private double weight;
        final Twofold b = new Twofold();
        final Twofold y = new Twofold();
        final Twofold bb = new Twofold();
        final Twofold by = new Twofold();
        final Twofold yy = new Twofold();

        void set(double newWeight, double covariate, double response) {
            weight = newWeight;
            b.set(0, 0).addProduct(weight, covariate);
            setProduct(bb, b, covariate);
            setProduct(by, b, response);
            y.set(0, 0).addProduct(weight, response);
            setProduct(yy, y, response);
        }

        private static void setProduct(Twofold product, Twofold first, double factor) {
            product.set(0, 0).addProduct(first.low(), factor).addProduct(first.high(), factor);
        }

        double weight() {
            return weight;
        }

        /** What the exact sums of this row alone would be, rounded to two doubles. */
        void copyTo(Moments moments) {
            moments.n.add(weight, 0);
            copy(b, moments.b);
            copy(y, moments.y);
            copy(bb, moments.bb);
            copy(by, moments.by);
            copy(yy, moments.yy);
        }

        private static void copy(Twofold from, TwofoldColumn to) {
            double high = from.high() + from.low();
            to.add(high, from.low() - (high - from.high()));
        }
    }
}
