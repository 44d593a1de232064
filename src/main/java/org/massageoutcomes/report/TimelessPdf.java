package org.massageoutcomes.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/** A PDF without the time at which it was written, and with colours as they were given. */
final class TimelessPdf {
    private static final String TIME = ">\\d{4}-\\d{2}-\\d{2}T[^<]*<";

    private TimelessPdf() {}

    static void settle(PDDocument pdf, byte[] colours) throws IOException {
        Calendar epoch = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        epoch.setTimeInMillis(0);
        pdf.getDocumentInformation().setCreationDate(epoch);
        pdf.getDocumentInformation().setModificationDate(epoch);
        pdf.setDocumentId(0L);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String settled = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                    .replaceAll(TIME, ">1970-01-01T00:00:00Z<");
            metadata.importXMPMetadata(settled.getBytes(StandardCharsets.UTF_8));
        }
        for (PDOutputIntent intent : pdf.getDocumentCatalog().getOutputIntents()) {
            COSStream profile = intent.getDestOutputIntent();
            try (OutputStream out = profile.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(colours);
            }
        }
    }
}
