@NullMarked
package org.massageoutcomes.ingest;

import org.jspecify.annotations.NullMarked;
