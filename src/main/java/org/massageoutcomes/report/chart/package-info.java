/** The charts of a report. */
@NullMarked
package org.massageoutcomes.report.chart;

import org.jspecify.annotations.NullMarked;
