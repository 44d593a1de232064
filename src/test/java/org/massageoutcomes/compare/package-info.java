/** Proofs of the comparison as a whole: from an export to findings. */
@NullMarked
package org.massageoutcomes.compare;

import org.jspecify.annotations.NullMarked;
