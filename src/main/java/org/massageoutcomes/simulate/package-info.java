/**
 * Synthetic session exports whose truth is known because it was put in: {@link org.massageoutcomes.simulate.Simulation}
 * writes the rows of a {@link org.massageoutcomes.simulate.Scenario}, {@link org.massageoutcomes.simulate.Truth} says what
 * an analysis of them ought to find. Knows nothing of the rest of the program, so it cannot share its mistakes.
 */
@NullMarked
package org.massageoutcomes.simulate;

import org.jspecify.annotations.NullMarked;
