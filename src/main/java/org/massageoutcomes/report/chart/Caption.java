package org.massageoutcomes.report.chart;

/**
 * The words of a chart.
 *
 * @param title the finding, in a sentence
 * @param subtitle what is drawn, with its unit and how to read it
 * @param alternative the same for who does not see it
 */
public record Caption(String title, String subtitle, String alternative) {}
