package org.massageoutcomes.report.chart;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.report.words.Label;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A chart as SVG, with its words as title and description. */
public final class SvgText {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Pattern BREAKS = Pattern.compile("[\r\n]+ *(/?>)");
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private static @Nullable String fontFaces;

    private SvgText() {}

    /** For a page: no titles drawn, colours that the page may change, every id begins with the slug. */
    public static String inline(Figure figure) {
        String svg = svg(figure, ChartDrawing.bare(figure), "");
        for (Map.Entry<Color, String> variable : Ink.VARIABLES.entrySet()) {
            svg = svg.replace("\"" + rgb(variable.getKey()) + "\"", "\"var(" + variable.getValue() + ")\"");
        }
        return svg;
    }

    /** For a file of its own: titles drawn, letters brought along. */
    public static String standalone(Figure figure) throws IOException {
        return HEAD + svg(figure, ChartDrawing.titled(figure), "<style>" + fontFaces() + "</style>");
    }

    /** The letters of every chart and page as rules of a style sheet. */
    public static synchronized String fontFaces() throws IOException {
        String known = fontFaces;
        if (known == null) {
            known = fontFace("Inter-Regular.woff2", 400) + fontFace("Inter-SemiBold.woff2", 600);
            fontFaces = known;
        }
        return known;
    }

    private static String fontFace(String file, int weight) throws IOException {
        try (InputStream in = SvgText.class.getResourceAsStream("/org/massageoutcomes/report/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the font " + file + " is not in the jar");
            }
            return "@font-face{font-family:Inter;font-weight:" + weight
                    + ";src:url(data:font/woff2;base64," + Base64.getEncoder().encodeToString(in.readAllBytes())
                    + ") format(\"woff2\")}";
        }
    }

    private static String svg(Figure figure, ChartDrawing drawing, String style) {
        SvgGraphics g = new SvgGraphics(context(figure.slug()));
        drawing.draw(g);
        Element root = g.getRoot();
        StringWriter text = new StringWriter();
        try {
            g.stream(root, text, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException("a chart cannot be written to memory", e);
        }
        return opening(figure, drawing) + style + body(text.toString()) + "</svg>\n";
    }

    /** What is drawn, without Batik's head and its line breaks. */
    private static String body(String written) {
        int start = written.indexOf("<g", written.indexOf("genericDefs"));
        String drawn = written.substring(start, written.lastIndexOf("</svg"));
        return fonts(BREAKS.matcher(drawn).replaceAll("$1"));
    }

    private static String opening(Figure figure, ChartDrawing drawing) {
        String id = figure.slug();
        return "<svg xmlns=\"" + NAMESPACE + "\" viewBox=\"0 0 " + drawing.width() + " " + drawing.height()
                + "\" width=\"" + drawing.width() + "\" height=\"" + drawing.height()
                + "\" stroke-linecap=\"square\" stroke-miterlimit=\"10\" role=\"img\" aria-labelledby=\"" + id
                + "-title " + id + "-desc\"><title id=\"" + id
                + "-title\">" + escaped(figure.caption().title()) + "</title><desc id=\"" + id + "-desc\">"
                + escaped(figure.caption().alternative()) + "</desc>";
    }

    private static String fonts(String body) {
        return body.replace("font-family=\"'Inter SemiBold'\"", "font-family=\"Inter,sans-serif\" font-weight=\"600\"")
                .replace("font-family=\"'Inter'\"", "font-family=\"Inter,sans-serif\"");
    }

    private static SVGGeneratorContext context(String slug) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setPrecision(2);
        context.setIDGenerator(new SVGIDGenerator() {
            private int last;

            @Override
            public String generateID(String prefix) {
                last++;
                return slug + "-" + prefix + last;
            }
        });
        return context;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no XML", e);
        }
    }

    private static String rgb(Color color) {
        if (color.equals(Color.WHITE)) {
            return "white";
        }
        return "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
    }

    private static String escaped(String text) {
        return Label.shown(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
