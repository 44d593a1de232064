/** Shareable reports of several sites → findings; no row of a client, and no file but results.json. */
@NullMarked
package org.massageoutcomes.pool;

import org.jspecify.annotations.NullMarked;
