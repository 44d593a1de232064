/** Findings → figures: which numbers a chart shows, and the sentence above it. */
@NullMarked
package org.massageoutcomes.report.figure;

import org.jspecify.annotations.NullMarked;
