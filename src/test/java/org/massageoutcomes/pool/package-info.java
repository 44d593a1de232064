@NullMarked
package org.massageoutcomes.pool;

import org.jspecify.annotations.NullMarked;
