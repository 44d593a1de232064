package org.massageoutcomes.ingest;

/**
 * Well-formed records, one after the other, each of the header's width.
 *
 * @param chars the text, of which {@code length} characters count
 * @param lines physical line on which each record starts
 * @param records how many
 */
record Block(Layout layout, char[] chars, int length, int[] lines, int records) {}
