/** Findings in words and digits: one formatter and one closed set of sentences for every output. */
@NullMarked
package org.massageoutcomes.report.words;

import org.jspecify.annotations.NullMarked;
