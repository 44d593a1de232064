package org.massageoutcomes.report.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;

/** Batik's drawing with letters as wide as they are, not rounded to pixels: else text drifts, and differs per JDK. */
final class SvgGraphics extends SVGGraphics2D {
    private final Graphics2D measuring;

    SvgGraphics(SVGGeneratorContext context) {
        super(context, false);
        this.measuring = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        Quality.set(measuring);
    }

    private SvgGraphics(SvgGraphics parent) {
        super(parent);
        this.measuring = parent.measuring;
    }

    @Override
    public Graphics create() {
        return new SvgGraphics(this);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return measuring.getFontMetrics(font);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return ChartDrawing.fractional();
    }
}
