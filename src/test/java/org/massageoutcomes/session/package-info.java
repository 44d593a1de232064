@NullMarked
package org.massageoutcomes.session;

import org.jspecify.annotations.NullMarked;
