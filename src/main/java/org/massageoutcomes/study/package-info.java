/** What is asked: outcomes, arms, vocabularies, margins and thresholds, each default with its reason. */
@NullMarked
package org.massageoutcomes.study;

import org.jspecify.annotations.NullMarked;
