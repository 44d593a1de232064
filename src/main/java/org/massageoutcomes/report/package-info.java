/** Findings that may be shown, as files: drawing and publishing. Computes nothing. */
@NullMarked
package org.massageoutcomes.report;

import org.jspecify.annotations.NullMarked;
