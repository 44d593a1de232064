/** Study × sessions → findings: estimates, verdicts, balance, course, trend, and the article's claims. */
@NullMarked
package org.massageoutcomes.compare;

import org.jspecify.annotations.NullMarked;
