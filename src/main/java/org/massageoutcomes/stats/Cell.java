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
        private final Term n = new Term();
        private final Term b = new Term();
        private final Term y = new Term();
        private final Term bb = new Term();
        private final Term by = new Term();
        private final Term yy = new Term();

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

        /** An exact sum, which most cells need only one or two terms of: those are exact, or rounded once, as they are. */
        private static final class Term {
            private final ExactSum many = new ExactSum();
            private double first;
            private double second;
            private int terms;

            void add(double term) {
                terms++;
                if (terms == 1) {
                    first = term;
                } else if (terms == 2) {
                    second = term;
                } else {
                    if (terms == 3) {
                        many.add(first);
                        many.add(second);
                    }
                    many.add(term);
                }
            }

            double drain() {
                double sum = terms > 2 ? many.drain() : terms == 2 ? first + second : first;
                terms = 0;
                first = 0;
                second = 0;
                return sum;
            }
        }
    }
}
