/**
 * Statistics: sums and arrays in, records out. One method is one class, one test and one oracle script, all of one name.
 *
 * <p>Nothing here knows what is measured or on whom. No NaN and no infinity enters or leaves: what cannot be computed is a
 * {@link org.massageoutcomes.stats.NotEstimable}, and a broken precondition an {@link IllegalArgumentException}.
 */
@NullMarked
package org.massageoutcomes.stats;

import org.jspecify.annotations.NullMarked;
