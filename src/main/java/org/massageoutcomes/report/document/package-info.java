/** Findings → the text of a report: a first page and sections of paragraphs, tables and figures. */
@NullMarked
package org.massageoutcomes.report.document;

import org.jspecify.annotations.NullMarked;
