@NullMarked
package org.massageoutcomes.disclose;

import org.jspecify.annotations.NullMarked;
