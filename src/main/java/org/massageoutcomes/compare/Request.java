package org.massageoutcomes.compare;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a run was asked besides its study, and what reading its files gave.
 *
 * @param version of the program
 * @param month the month reported on, with the eleven before it; null: all months
 * @param synthetic whether the input says that it is made up
 * @param intake what became of the rows
 */
public record Request(String version, @Nullable YearMonth month, boolean synthetic, Flow.Intake intake) {}
