package org.massageoutcomes.safety;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * An export full of things that nobody may find again: ids, names, days, odd values and rare labels, in rows that are
 * used and in rows that are not. Every text of the kind begins with one word, every day lies in one year.
 */
final class Canaries {
    /** What ids, names and rare labels hold. */
    static final String WORD = "qzcanary";

    static final String HEADER =
            "session_id,client_id,clinic_id,therapist_id,session_date,massage_type,condition,movement,"
                    + "age_band,sex,context,pain_before,pain_after,rom_before_deg,rom_after_deg,price,remark";

    private static final String ODD_PAIN = "9.481739";
    private static final String ODD_PRICE = "73951.37";
    private static final String PHONE = "415-555-0173";

    /** A PDF's stream, or a zip's entry up to the lengths of its name and its extra field. */
    private static final Pattern DEFLATED = Pattern.compile("(?s)stream\r?\n|PK\u0003\u0004.{26}");

    /** Days of the canaries' year as people, programs and databases write them; its months may be told. */
    private static final Pattern PLANTED = Pattern.compile("(?i)" + WORD
            + "|2083-\\d\\d-\\d\\d|2083(0[1-9]|1[0-2])([0-2]\\d|3[01])(?!\\d)|\\d\\d?[./]\\d\\d?[./](20)?83\\b"
            + "|\\d\\d? [A-Z][a-z]+ 2083|[A-Z][a-z]+ \\d\\d?, 2083|"
            + Pattern.quote(ODD_PAIN) + "|" + Pattern.quote(ODD_PRICE) + "|415.?555.?0173");

    private Canaries() {}

    /** Two conditions of forty clients each, all to be shown, and one bad row of every kind. */
    static String export() {
        return HEADER + "\n" + goodRows() + String.join("\n", badRows()) + "\n";
    }

    static String goodRows() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 320; i++) {
            int client = i % 80;
            boolean rare = client == 3 || client == 44;
            rows.append(row(
                    i,
                    client,
                    rare ? WORD + " clinic" : "North",
                    "2083-%02d-%02d".formatted(1 + i / 160, 1 + i % 28),
                    client % 2 == 0 ? "therapeutic" : "regular",
                    rare ? WORD + " syndrome" : client < 40 ? "Migraine" : "Whiplash",
                    rare ? WORD + " band" : "45-59",
                    i == 7 ? ODD_PAIN : String.valueOf(5 + i % 4),
                    String.valueOf(i % 5),
                    i == 9 ? ODD_PRICE : "70.00"));
        }
        return rows.toString();
    }

    private static String row(
            int session,
            int client,
            String clinic,
            String day,
            String type,
            String condition,
            String ageBand,
            String painBefore,
            String painAfter,
            String price) {
        String ids = "%1$ss%2$05d,%1$sc%3$04d,%4$s,%1$st%5$02d".formatted(WORD, session, client, clinic, client % 6);
        return String.join(
                        ",",
                        ids,
                        day,
                        type,
                        condition,
                        client % 40 == 5 ? WORD + " joint" : "neck rotation " + client % 40,
                        ageBand + " " + client % 40,
                        client % 40 == 6 ? WORD + "sex" : "F",
                        client % 40 == 8 ? WORD + " context" : "pre-sport " + client % 40,
                        painBefore,
                        painAfter,
                        String.valueOf(60 + session % 30),
                        String.valueOf(70 + session % 31),
                        price,
                        WORD + " remark " + session)
                + "\n";
    }

    /** One row a way of not being used; few enough that the rest is still analysed. */
    static List<String> badRows() {
        String good = row(900, 92, "North", "2083-02-11", "regular", "Migraine", "45-59", "6", "3", "70.00")
                .strip();
        List<String> rows = new ArrayList<>();
        rows.add(good.replace("Migraine", "\"" + WORD));
        rows.add(good.replace("Migraine", "<" + WORD + ">\"&"));
        rows.add(good.replace("neck rotation 12", "Mary " + WORD + " Johnson"));
        rows.add(good.replace("pre-sport 12", WORD + "@example.org"));
        rows.add(good.replace("45-59 12", "call " + PHONE));
        rows.add(good.replace("regular", WORD + " massage"));
        rows.add(good.replace("2083-02-11", "17.05.2083"));
        rows.add(good.replace(",6,3,", "," + WORD + ",3,"));
        rows.add(good.replace(",6,3,", ",99," + ODD_PAIN + ","));
        rows.add(good + "," + WORD);
        rows.replaceAll(row -> row.replace("s00900", "s009" + (10 + rows.indexOf(row))));
        rows.add(good.replace("s00900", "s00000"));
        return rows;
    }

    /** What of the canaries is in a text. */
    static Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        for (String read : List.of(text, text.replace("\0", ""))) {
            Matcher matcher = PLANTED.matcher(read);
            while (matcher.find()) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    /** What of the canaries is in a file, as it is stored and as its readers see it. */
    static Set<String> in(Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return in(file.getFileName().toString());
        }
        byte[] bytes = Files.readAllBytes(file);
        found.addAll(in(file.getFileName() + "\n" + new String(bytes, StandardCharsets.ISO_8859_1)));
        String start = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK") || start.equals("%PDF")) {
            found.addAll(in(inflated(bytes)));
            try {
                found.addAll(in(start.equals("%PDF") ? printed(bytes) : zipped(file)));
            } catch (IOException halfWritten) {
                // No reader opens what a killed run left; its parts were searched.
            }
        } else if (start.startsWith("\u001f\u008b")) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                found.addAll(in(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)));
            }
        }
        return found;
    }

    /** Whatever in a file can be inflated, wherever it begins: of a PDF each stream, of a zip each entry. */
    private static String inflated(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        String stored = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher begin = DEFLATED.matcher(stored);
        while (begin.find()) {
            boolean zip = begin.group().startsWith("PK");
            int from = begin.end() + (zip ? stored.charAt(begin.end() - 4) + stored.charAt(begin.end() - 2) : 0);
            Inflater inflater = new Inflater(zip);
            inflater.setInput(bytes, Math.min(from, bytes.length), Math.max(0, bytes.length - from));
            byte[] some = new byte[8192];
            try {
                for (int read = inflater.inflate(some); read > 0; read = inflater.inflate(some)) {
                    text.append(new String(some, 0, read, StandardCharsets.ISO_8859_1));
                }
            } catch (DataFormatException notDeflated) {
                text.append('\n');
            } finally {
                inflater.end();
            }
        }
        return text.toString();
    }

    private static String zipped(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    text.append(entry).append('\n').append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    /** Text, document information, metadata and every stream of a PDF. */
    private static String printed(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            StringBuilder text = new StringBuilder(new PDFTextStripper().getText(pdf));
            text.append(pdf.getDocumentInformation().getCOSObject());
            for (COSStream stream : pdf.getDocument().getObjectsByType(COSName.XOBJECT).stream()
                    .map(object -> object.getObject())
                    .filter(COSStream.class::isInstance)
                    .map(COSStream.class::cast)
                    .toList()) {
                text.append(stream.toTextString());
            }
            return text.append(
                            pdf.getDocumentCatalog().getMetadata() == null
                                    ? ""
                                    : new String(
                                            pdf.getDocumentCatalog()
                                                    .getMetadata()
                                                    .toByteArray(),
                                            StandardCharsets.UTF_8))
                    .toString();
        }
    }
}
