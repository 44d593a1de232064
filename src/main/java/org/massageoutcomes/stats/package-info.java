/** Sums and arrays in, records out. Has never heard of massage. */
@NullMarked
package org.massageoutcomes.stats;

import org.jspecify.annotations.NullMarked;
