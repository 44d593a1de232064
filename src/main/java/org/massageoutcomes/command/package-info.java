/** The commands, one class each: options in, an exit code out. */
@NullMarked
package org.massageoutcomes.command;

import org.jspecify.annotations.NullMarked;
