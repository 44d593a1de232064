/** The comparison, held to what is known: a truth that was put in, or the referee's numbers. */
@NullMarked
package org.massageoutcomes.compare;

import org.jspecify.annotations.NullMarked;
