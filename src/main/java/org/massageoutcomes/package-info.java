/** The program's entry: {@link org.massageoutcomes.Main} knows every other package, and none knows it. */
@NullMarked
package org.massageoutcomes;

import org.jspecify.annotations.NullMarked;
