package org.massageoutcomes.report;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.report.chart.ChartDrawing;
import org.massageoutcomes.report.chart.Figure;
import org.w3c.dom.Element;

/** The charts of a printed page, drawn straight onto it. */
final class ChartObjects implements FSObjectDrawerFactory {
    private final Map<String, Figure> bySlug = new TreeMap<>();

    ChartObjects(List<Figure> figures) {
        figures.forEach(figure -> bySlug.put(figure.slug(), figure));
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this::draw;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals("image/chart");
    }

    private @Nullable Map<Shape, String> draw(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        Figure figure = bySlug.get(element.getAttribute("data"));
        if (figure != null) {
            float wide = (float) width / dotsPerPixel;
            float high = (float) height / dotsPerPixel;
            device.drawWithGraphics((float) x, (float) y, wide, high, g -> draw(figure, g, wide));
        }
        return null;
    }

    private static void draw(Figure figure, Graphics2D g, double width) {
        ChartDrawing drawing = ChartDrawing.bare(figure);
        double scale = width / drawing.width();
        g.scale(scale, scale);
        drawing.draw(g);
    }
}
