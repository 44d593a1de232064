package org.massageoutcomes.report.chart;

/** A chart as finished numbers and words; drawing it decides nothing but where ink goes. */
public sealed interface Figure
        permits ChangeBars,
                CourseLines,
                Dumbbells,
                EValues,
                FlowDiagram,
                Forest,
                Funnels,
                LovePlot,
                ResponderBars,
                RunPanels,
                SiteForest,
                Strips {
    /** Name of the chart's files and prefix of its ids: lower-case letters, digits and hyphens, never a label. */
    String slug();

    Caption caption();

    /** Whether half a page's width is enough. */
    default boolean isNarrow() {
        return this instanceof CourseLines || this instanceof RunPanels;
    }

    /** How high the plot is where it is so wide. */
    default int heightAt(int width) {
        ChartDrawing drawing = ChartDrawing.bare(this);
        return width * drawing.height() / drawing.width();
    }

    /** How wide the plot is where it is so high. */
    default int widthAt(int height) {
        ChartDrawing drawing = ChartDrawing.bare(this);
        return height * drawing.width() / drawing.height();
    }
}
