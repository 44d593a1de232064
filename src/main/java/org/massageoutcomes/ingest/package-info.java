/** Exports → {@link org.massageoutcomes.ingest.Ingested}: decoding, records, headings, fields, identities, accounts. */
@NullMarked
package org.massageoutcomes.ingest;

import org.jspecify.annotations.NullMarked;
