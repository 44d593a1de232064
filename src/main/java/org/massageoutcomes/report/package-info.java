/** Findings → files. Computes no statistics: whatever a file says, {@code Findings} said first. */
@NullMarked
package org.massageoutcomes.report;

import org.jspecify.annotations.NullMarked;
