/** Each test reads the oracle of its own name; theorems hold for any rows and need none. */
@NullMarked
package org.massageoutcomes.stats;

import org.jspecify.annotations.NullMarked;
