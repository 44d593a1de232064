/** What was observed: one immutable table of sessions, by columns, and its selections. No input or output. */
@NullMarked
package org.massageoutcomes.session;

import org.jspecify.annotations.NullMarked;
