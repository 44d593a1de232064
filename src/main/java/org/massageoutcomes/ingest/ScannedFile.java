package org.massageoutcomes.ingest;

/**
 * What scanning found of a file.
 *
 * @param blank records that the scanner saw to be blank; parsers see others
 */
record ScannedFile(String name, String sha256, long bytes, int records, int blank) {}
