package org.massageoutcomes.stats;

/** The moments of the rows of one cluster and one design pattern, while the cluster is being read. */
sealed interface Cell {

    /** Moves the moments to the end of the columns and starts again. */
    void drainTo(Moments moments);

    /** Rows of whole steps, summed in integers. */
    final class Whole implements Cell {
        private long n;
        private final WideSum b = new WideSum();
        private final WideSum y = new WideSum();
        private final WideSum bb = new WideSum();
        private final WideSum by = new WideSum();
        private final WideSum yy = new WideSum();

        void add(long covariate, long response) {
            n++;
            b.add(covariate);
            y.add(response);
            bb.addProduct(covariate, covariate);
            by.addProduct(covariate, response);
            yy.addProduct(response, response);
        }

        @Override
        public void drainTo(Moments moments) {
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
        private final Twofold first = new Twofold();
        private final Twofold second = new Twofold();

        void add(double weight, double covariate, double response) {
            n.add(weight);
            first.set(0, 0).addProduct(weight, covariate);
            addTo(b, first);
            addTo(bb, timesFirst(covariate));
            addTo(by, timesFirst(response));
            first.set(0, 0).addProduct(weight, response);
            addTo(y, first);
            addTo(yy, timesFirst(response));
        }

        @Override
        public void drainTo(Moments moments) {
            n.drainTo(moments.n);
            b.drainTo(moments.b);
            y.drainTo(moments.y);
            bb.drainTo(moments.bb);
            by.drainTo(moments.by);
            yy.drainTo(moments.yy);
        }

        private Twofold timesFirst(double factor) {
            return second.set(0, 0).addProduct(first.low(), factor).addProduct(first.high(), factor);
        }

        private static void addTo(ExactSum sum, Twofold term) {
            sum.add(term.high());
            sum.add(term.low());
        }
    }
}
