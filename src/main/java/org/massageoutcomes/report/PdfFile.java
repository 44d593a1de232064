package org.massageoutcomes.report;

import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.massageoutcomes.report.chart.Figure;
import org.massageoutcomes.report.document.Document;
import org.massageoutcomes.report.page.JteprintGenerated;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** report.pdf: the same document on paper, charts as lines and letters, for archives and screen readers too. */
final class PdfFile {
    private static final String FONTS = "/org/massageoutcomes/report/fonts/";

    private PdfFile() {}

    /** Writes the document, for the same one the same bytes; the stream stays open. */
    static void write(Document document, List<Figure> figures, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        byte[] colours = resource(FONTS + "sRGB.icc");
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                .useColorProfile(colours)
                .withProducer("massage-outcomes");
        FSObjectDrawerFactory charts = new ChartObjects(figures);
        builder.useObjectDrawerFactory(charts);
        builder.useUnicodeLineBreaker(new LineEnds());
        builder.useNamespaceHandler(new PrintedElements());
        builder.usePageSupplier(new PrintedPages());
        builder.withW3cDocument(parsed(xhtml(document)), null);
        builder.toStream(OutputStream.nullOutputStream());
        try (PDDocument pdf = new PDDocument()) {
            builder.usePDDocument(pdf);
            builder.useFont(font(pdf, "Inter-Regular.ttf"), "Inter");
            builder.useFont(font(pdf, "Inter-SemiBold.ttf"), "Inter SemiBold");
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                TimelessPdf.settle(pdf, colours);
                pdf.save(out);
            }
        }
    }

    /** The font has no thin spaces. */
    private static String xhtml(Document document) throws IOException {
        StringOutput page = new StringOutput();
        String style = new String(resource("print.css"), StandardCharsets.UTF_8);
        JteprintGenerated.render(new OwaspHtmlTemplateOutput(page), new NoForms(), document, style);
        return page.toString().strip().replace('\u202f', '\u00a0');
    }

    /** Read here, since the library would copy it from one parser's tree into another. */
    private static org.w3c.dom.Document parsed(String xhtml) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the printed page is not well-formed", e);
        }
    }

    /**
     * Not asked for ligatures: the library measures letters one by one, and so they are drawn. The font has none of those
     * that the library knows, which it would look up for every word.
     */
    private static PDFontSupplier font(PDDocument pdf, String name) throws IOException {
        TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(resource(FONTS + name)));
        letters.setEnableGsub(false);
        pdf.registerTrueTypeFontForClosing(letters);
        return new PDFontSupplier(PDType0Font.load(pdf, letters, true));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PdfFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return in.readAllBytes();
        }
    }
}
