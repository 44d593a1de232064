package org.massageoutcomes.ingest;

/**
 * What became of every record of one input file.
 *
 * @param name the input's name
 * @param bytes size as stored, before decompression
 * @param sha256 of the bytes as stored, lower-case hexadecimal
 * @param records all of them, blank ones included, the header not
 * @param used valid rows
 * @param quarantined rows set aside
 * @param duplicates rows that repeat a used one
 * @param blank records without any text
 */
public record FileAccount(
        String name, long bytes, String sha256, int records, int used, int quarantined, int duplicates, int blank) {
    public FileAccount {
        if (records != (long) used + quarantined + duplicates + blank) {
            throw new IllegalArgumentException("the account of " + name + " does not add up: " + records + " records, "
                    + used + " used, " + quarantined + " quarantined, " + duplicates + " duplicates, " + blank
                    + " blank");
        }
    }
}
