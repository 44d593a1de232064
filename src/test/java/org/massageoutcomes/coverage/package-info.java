/**
 * What simulations with a known truth share: chance that is the same on every machine, counts of what happened, and the
 * committed tables that a run must give again.
 */
@NullMarked
package org.massageoutcomes.coverage;

import org.jspecify.annotations.NullMarked;
