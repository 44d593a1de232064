/** Findings → findings that may be shown to others. */
@NullMarked
package org.massageoutcomes.disclose;

import org.jspecify.annotations.NullMarked;
