package org.massageoutcomes.report;

import com.openhtmltopdf.css.extend.StylesheetFactory;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How the elements of a page look before its own style says so. The library reads that in the machine's own encoding, and in
 * UTF-16 would find nothing: a page's head would be printed too.
 */
final class PrintedElements extends XhtmlNamespaceHandler {
    @Override
    public StylesheetInfo getDefaultStylesheet(StylesheetFactory factory) {
        String path = getPathToDefaultStylesheet();
        StylesheetInfo style = new StylesheetInfo();
        style.setUri("classpath:" + path);
        style.setOrigin(StylesheetInfo.USER_AGENT);
        style.setMedia("all");
        style.setType("text/css");
        try (InputStream css = XhtmlNamespaceHandler.class.getResourceAsStream(path)) {
            if (css == null) {
                throw new IllegalStateException(path + " is not in the library");
            }
            Reader text = new InputStreamReader(css, StandardCharsets.UTF_8);
            style.setStylesheet(factory.parse(text, style));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return style;
    }
}
