package org.massageoutcomes.ingest;

/**
 * A row that is not used, and why; never what it says.
 *
 * @param file the input's name
 * @param line physical line on which the record starts, the file's first line being 1
 * @param column the heading as the file has it; empty where the whole row is at fault
 */
public record QuarantinedRow(String file, int line, String column, Rule rule) {}
