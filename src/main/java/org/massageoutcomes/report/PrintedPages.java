package org.massageoutcomes.report;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The pages of a PDF, on which all lines and coloured boxes are marked as layout by one list of properties. The library
 * would give each box of the page such a list, painted or not: three of four objects of the whole file.
 */
final class PrintedPages implements PageSupplier {
    private static final COSName LAYOUT = COSName.getPDFName("Layout");

    /** Artifacts of layout need no more than to be called so (ISO 32000-1, table 330). */
    private final COSDictionary layout = new COSDictionary();

    PrintedPages() {
        layout.setItem(COSName.TYPE, LAYOUT);
    }

    @Override
    public PDPage requestPage(PDDocument pdf, float width, float height, int page, int overflow) {
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.PROPERTIES, new Properties());
        PDPage added = new PDPage(new PDRectangle(width, height));
        added.setResources(new PDResources(resources));
        pdf.addPage(added);
        return added;
    }

    /** What marked content of a page is said to be: asked for by the list, which is new each time. */
    private final class Properties extends COSDictionary {
        Properties() {
            setItem(LAYOUT, layout);
        }

        @Override
        public boolean containsValue(Object list) {
            return isOfLayout(list) || super.containsValue(list);
        }

        @Override
        public COSName getKeyForValue(Object list) {
            return isOfLayout(list) ? LAYOUT : super.getKeyForValue(list);
        }

        private static boolean isOfLayout(Object list) {
            return list instanceof COSDictionary properties
                    && COSName.BACKGROUND.equals(properties.getCOSName(COSName.TYPE));
        }
    }
}
