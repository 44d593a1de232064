package org.massageoutcomes.report.chart;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.RectangleInsets;

/** A figure laid out by JFreeChart, ready for whatever draws. */
public final class ChartDrawing {
    private static final int MARGIN = 18;
    private static final double TITLE_LINE = 21;
    private static final double SUBTITLE_LINE = 17;
    private static final FontRenderContext FRACTIONAL = new FontRenderContext(new AffineTransform(), true, true);

    private final JFreeChart chart;
    private final Caption caption;
    private final int width;
    private final int plotHeight;
    private final boolean titled;

    private ChartDrawing(Drawing drawing, Caption caption, boolean titled) {
        this.caption = caption;
        this.titled = titled;
        this.width = drawing.width();
        this.plotHeight = drawing.height();
        this.chart = new JFreeChart(null, Type.TITLE, drawing.plot(), false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setBorderVisible(false);
    }

    /** The plot alone, for a page that has the words itself. */
    public static ChartDrawing bare(Figure figure) {
        return new ChartDrawing(plot(figure), figure.caption(), false);
    }

    /** The plot under its title and subtitle, for a file of its own. */
    public static ChartDrawing titled(Figure figure) {
        return new ChartDrawing(plot(figure), figure.caption(), true);
    }

    public int width() {
        return titled ? width + 2 * MARGIN : width;
    }

    public int height() {
        return titled ? plotHeight + 2 * MARGIN + (int) Math.ceil(wordsHeight(titles(), subtitles())) : plotHeight;
    }

    /** Draws at the origin. */
    public void draw(Graphics2D g) {
        if (!titled) {
            chart.draw(g, new Rectangle2D.Double(0, 0, width, plotHeight));
            return;
        }
        Pen.box(g, Ink.GROUND, 0, 0, width(), height());
        List<String> titles = titles();
        List<String> subtitles = subtitles();
        double y = MARGIN + TITLE_LINE / 2;
        for (String line : titles) {
            Pen.text(g, Type.TITLE, Ink.TEXT, line, MARGIN, y, 0);
            y += TITLE_LINE;
        }
        for (String line : subtitles) {
            Pen.text(g, Type.SUBTITLE, Ink.MUTED, line, MARGIN, y, 0);
            y += SUBTITLE_LINE;
        }
        double top = MARGIN + wordsHeight(titles, subtitles);
        chart.draw(g, new Rectangle2D.Double(MARGIN, top, width, plotHeight));
    }

    private static double wordsHeight(List<String> titles, List<String> subtitles) {
        return titles.size() * TITLE_LINE + subtitles.size() * SUBTITLE_LINE + 8;
    }

    private List<String> titles() {
        return Type.wrap(measuring(), Type.TITLE, caption.title(), width, 3);
    }

    private List<String> subtitles() {
        return Type.wrap(measuring(), Type.SUBTITLE, caption.subtitle(), width, 4);
    }

    private static Graphics2D measuring() {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        Quality.set(g);
        return g;
    }

    static FontRenderContext fractional() {
        return FRACTIONAL;
    }

    private static Drawing plot(Figure figure) {
        if (figure instanceof Forest forest) {
            return ForestPainter.draw(forest);
        } else if (figure instanceof Dumbbells dumbbells) {
            return DumbbellPainter.draw(dumbbells);
        } else if (figure instanceof ResponderBars bars) {
            return ResponderPainter.draw(bars);
        } else if (figure instanceof ChangeBars bars) {
            return ChangePainter.draw(bars);
        } else if (figure instanceof RunPanels run) {
            return RunPainter.draw(run);
        } else if (figure instanceof CourseLines course) {
            return CoursePainter.draw(course);
        } else if (figure instanceof LovePlot love) {
            return LovePainter.draw(love);
        } else if (figure instanceof Strips strips) {
            return StripPainter.draw(strips);
        } else if (figure instanceof SiteForest forest) {
            return SiteForestPainter.draw(forest);
        } else if (figure instanceof Funnels funnels) {
            return FunnelPainter.draw(funnels);
        } else if (figure instanceof EValues values) {
            return EValuePainter.draw(values);
        } else if (figure instanceof FlowDiagram flow) {
            return FlowPainter.draw(flow);
        }
        throw new IllegalArgumentException("no painter for " + figure.slug());
    }
}
