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

    /** Weighted or real rows: each product is rounded once, their sum once more. */
    final class Real implements Cell {
        private final ExactSum n = new ExactSum();
        private final ExactSum b = new ExactSum();
        private final ExactSum y = new ExactSum();
        private final ExactSum bb = new ExactSum();
        private final ExactSum by = new ExactSum();
        private final ExactSum yy = new ExactSum();

        void add(double weight, double covariate, double response) {
            n.add(weight);
            b.add(weight * covariate);
            y.add(weight * response);
            bb.add(weight * covariate * covariate);
            by.add(weight * covariate * response);
            yy.add(weight * response * response);
        }

        @Override
        public void drainTo(Moments moments) {
            moments.n.add(n.drain(), 0);
            moments.b.add(b.drain(), 0);
            moments.y.add(y.drain(), 0);
            moments.bb.add(bb.drain(), 0);
            moments.by.add(by.drain(), 0);
            moments.yy.add(yy.drain(), 0);
        }
    }
}
