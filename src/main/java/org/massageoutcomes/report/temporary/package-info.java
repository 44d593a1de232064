/** Files that a run needs while it lives, and that the next one removes where it was killed. */
@NullMarked
package org.massageoutcomes.report.temporary;

import org.jspecify.annotations.NullMarked;
