/**
 * What a whole run owes to people, whatever happens to it: nothing leaks, nothing is lost, nothing changes by itself.
 * Here the program is run from outside, as a process or command line, and what it leaves on the disk is looked at.
 */
@NullMarked
package org.massageoutcomes.safety;

import org.jspecify.annotations.NullMarked;
